"""A language model of the train image: one report in, one answer out, always the likeliest next token.

In: a folder with config.json, safetensors and a tokenizer, as rule base_model leaves it: read in both directions, which
suits an encoder. Here the same weights predict the next token, so attention is causal again. Out: an answer, or
`Malformed`.
"""

from __future__ import annotations

from pathlib import Path

from cxrflow.config.rewriting import RewritingOptions
from cxrflow.errors import CxrflowError
from cxrflow.reports.rewriting.prompt import Malformed, answered, messages


class LocalModel:
    """Generates with transformers, on the GPU where there is one."""

    def __init__(self, options: RewritingOptions, folder: Path) -> None:
        """Raises CxrflowError where the folder holds no model that can generate."""
        import torch
        from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer

        self.options = options
        try:
            self.tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
            config = AutoConfig.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
            config.is_causal = config.use_cache = True
            self.model = AutoModelForCausalLM.from_pretrained(
                folder,
                config=config,
                local_files_only=True,
                trust_remote_code=False,
                use_safetensors=True,
                dtype="auto",
            )
        except (OSError, ValueError) as error:
            raise CxrflowError(
                f"rewriting: {folder} holds no language model that transformers can load ({type(error).__name__})"
            ) from error
        self.model.to("cuda" if torch.cuda.is_available() else "cpu").eval()

    def rewrite(self, text: str) -> str:
        """Raises Malformed where the answer is empty or does not end within `max_tokens`."""
        import torch

        tokens = self._tokens(text).to(self.model.device)
        room = getattr(self.model.config, "max_position_embeddings", None) or tokens.shape[1] + self.options.max_tokens
        length = min(self.options.max_tokens, room - tokens.shape[1])
        if length < 1:
            raise Malformed
        end = self.tokenizer.eos_token_id
        with torch.inference_mode():
            made = self.model.generate(
                tokens,
                attention_mask=torch.ones_like(tokens),
                do_sample=False,
                num_beams=1,
                max_new_tokens=length,
                eos_token_id=end,
                pad_token_id=self.tokenizer.pad_token_id if self.tokenizer.pad_token_id is not None else end,
            )[0, tokens.shape[1] :]
        if end is None or end not in made.tolist():
            raise Malformed
        return answered(self.tokenizer.decode(made, skip_special_tokens=True))

    def _tokens(self, text: str):
        chat = messages(self.options.prompt, text)
        if self.tokenizer.chat_template:
            return self.tokenizer.apply_chat_template(
                chat, add_generation_prompt=True, return_tensors="pt", return_dict=True
            )["input_ids"]
        plain = "\n\n".join(message["content"] for message in chat) + "\n\n"
        return self.tokenizer(plain, return_tensors="pt")["input_ids"]

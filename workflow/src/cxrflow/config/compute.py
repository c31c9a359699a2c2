"""What the GPU rules ask of the cluster. None of it changes a result, so none of it reruns a finished job.

But for one step, between one node and several: training over several nodes starts its containers itself, and Snakemake
takes a rule without a container of its own for a changed one.
"""

from __future__ import annotations

from pydantic import Field

from cxrflow.config.base import Section


class GpuJob(Section):
    """Resources of one job of one process."""

    gpus: int = Field(default=1, ge=0, le=1, description="GPUs; 0 runs on the CPU, on a node of the GPU partition")
    cpus: int = Field(default=8, ge=1, description="CPU cores on each node")
    mem_gb: float = Field(default=32, gt=0, description="Memory on each node, GB")
    hours: float = Field(
        default=4, gt=0, description="Time limit. A training job saves three minutes before it and is submitted again"
    )


class TrainingJob(GpuJob):
    """Resources of a training job that can spread over GPUs and nodes."""

    gpus: int = Field(default=1, ge=0, description="GPUs on each node, a process each; 0 runs on the CPU")
    nodes: int = Field(default=1, ge=1, description="Nodes; with more than one, `srun` starts torchrun on each")

    @property
    def processes(self) -> int:
        """Training processes on each node: one a GPU, or a single one on the CPU."""
        return max(1, self.gpus)


class ComputeOptions(Section):
    """Resources of the rules that use a GPU."""

    text_encoder: TrainingJob = Field(
        default=TrainingJob(cpus=8, mem_gb=64, hours=24), description="Each training step of a text encoder"
    )
    clip: TrainingJob = Field(default=TrainingJob(cpus=16, mem_gb=120, hours=48), description="CLIP training of a run")
    evaluation: GpuJob = Field(default=GpuJob(), description="Embedding of a test split, text tasks of an encoder")

// Asks the server and shows what it answers. Text of the index is set as text, never as markup.
const find = (selector) => document.querySelector(selector);
const status = find("#status");
let asking = 0; // the newest question; answers to older ones are dropped
let shown = []; // addresses of the pictures of its answer, which hold memory until they are given back

// The key stands in the fragment of the address that was printed, which no server is sent, and then in what this tab
// keeps for this address and port. A cookie would go to every port of the address, other users' servers among them.
const given = new URLSearchParams(location.hash.slice(1)).get("key");
if (given) {
  sessionStorage.setItem("key", given);
  history.replaceState(null, "", "/");
}
addEventListener("hashchange", () => location.reload()); // another address that was printed, opened in this tab

// Raises an Error with words for the reader.
async function fetched(path, options = {}) {
  const key = `Bearer ${sessionStorage.getItem("key") ?? ""}`;
  const response = await fetch(path, { ...options, headers: { ...options.headers, Authorization: key } }).catch(() => {
    throw new Error("The server does not answer; is it still running?");
  });
  if (response.ok) return response;
  const answer = await response.json().catch(() => ({ error: `The server refused this (${response.status}).` }));
  throw new Error(answer.error);
}

function say(text, wrong = false) {
  status.textContent = text;
  status.classList.toggle("wrong", wrong);
}

async function ask(path, options, title) {
  const mine = ++asking;
  say("Searching …");
  find("#answer").hidden = true;
  find("#asked").hidden = true;
  try {
    const response = await fetched(path, options);
    const answer = await response.json();
    if (mine === asking) show(answer, title);
  } catch (error) {
    if (mine === asking) say(error.message, true);
  }
}

function show(answer, title) {
  if (answer.query) {
    find("#asked img").src = `data:image/jpeg;base64,${answer.query}`;
    find("#asked").hidden = false;
  }
  shown.splice(0).forEach(URL.revokeObjectURL);
  const ranked = answer.studies.some((study) => study.rank);
  find("#studies").replaceChildren(...answer.studies.map(item));
  find("#heading").textContent = title(answer.studies.length);
  find("#meaning").hidden = !ranked;
  find("#answer").hidden = false;
  say(`${answer.studies.length} ${answer.studies.length === 1 ? "study" : "studies"}`);
  find("#heading").focus({ preventScroll: true });
  if (find("#heading").getBoundingClientRect().top > 0.6 * innerHeight) find("#heading").scrollIntoView();
}

function item(study) {
  const node = find("#study-template").content.cloneNode(true);
  const [first, ...others] = study.pictures;
  fill(node.querySelector(".picture"), study, first);
  node.querySelector("h3").textContent = `${study.rank ? `${study.rank}. ` : ""}${study.study_id}`;
  const score = study.rank ? [`score ${study.score.toFixed(3)}`] : [];
  node.querySelector(".tags").textContent = [...score, study.dataset, study.split, first.view].filter(Boolean).join(" · ");
  for (const picture of others) {
    const button = node.querySelector(".picture").cloneNode(true);
    fill(button, study, picture);
    node.querySelector(".others").append(button);
  }
  const report = node.querySelector(".report");
  report.replaceChildren(...sections(study.report ?? "No report in the index"));
  report.classList.toggle("absent", study.report === null);
  return node;
}

// The report as it is, its section marks set apart.
function sections(text) {
  return text.split(/(\[(?:FINDINGS|IMPRESSION)\])/).filter(Boolean).map((part) => {
    if (!/^\[[A-Z]+\]$/.test(part)) return document.createTextNode(part);
    const mark = document.createElement("span");
    mark.className = "mark";
    mark.textContent = part;
    return mark;
  });
}

function fill(button, study, picture) {
  const image = button.querySelector("img");
  load(image, picture.path);
  image.alt = `Chest film of study ${study.study_id}, view ${picture.view || "unknown"}`;
  button.addEventListener("click", () => {
    const large = find("#large");
    large.querySelector("img").src = image.src;
    large.querySelector("img").alt = image.alt;
    large.showModal();
  });
}

// A picture needs the key as well, which an address cannot bring.
async function load(image, path) {
  try {
    const picture = await (await fetched(path)).blob();
    image.src = URL.createObjectURL(picture);
    shown.push(image.src);
  } catch (error) {
    say(error.message, true);
  }
}

const scope = () => ({ among: find("#among").value, top: Number(find("#top").value) });

find("#ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = find("#text").value.trim();
  if (!text) return say("Type a finding, or choose an image.", true);
  const body = JSON.stringify({ text, ...scope() });
  ask("/search/text", { method: "POST", headers: { "Content-Type": "application/json" }, body }, () => `Nearest to “${text}”`);
});

function askWith(file) {
  if (!file) return;
  const most = Number(find("#ask").dataset.mostMegabytes);
  if (file.size > most * 1e6) return say(`That file is larger than ${most} MB.`, true);
  const headers = { "Content-Type": "application/octet-stream" };
  ask(`/search/image?${new URLSearchParams(scope())}`, { method: "POST", headers, body: file }, () => `Nearest to ${file.name}`);
}

find("#file").addEventListener("change", (event) => {
  askWith(event.target.files[0]);
  event.target.value = ""; // the same file may be chosen again
});
// A file that misses the field must not replace the page.
for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault());
for (const kind of ["dragenter", "dragover"]) find("#drop").addEventListener(kind, () => find("#drop").classList.add("over"));
for (const kind of ["dragleave", "drop"]) find("#drop").addEventListener(kind, () => find("#drop").classList.remove("over"));
document.addEventListener("drop", (event) => askWith(event.dataTransfer.files[0]));

find("#open").addEventListener("submit", (event) => {
  event.preventDefault();
  const id = find("#study").value.trim();
  if (!id) return say("Type a study identifier.", true);
  ask(`/studies?${new URLSearchParams({ id })}`, {}, () => `Study ${id}`);
});

async function introduce() {
  try {
    const facts = await (await fetched("/facts")).json();
    document.title = `Search: ${facts.name}`;
    find("#model").textContent = facts.name;
    const counts = ["studies", "images", ...(facts.reports ? ["reports"] : [])];
    find("#counts").textContent = `, ${counts.map((name) => `${facts[name].toLocaleString("en")} ${name}`).join(", ")}.`;
    if (!facts.reports) find("#among option[value=reports]").remove();
    find("#about").hidden = false;
  } catch (error) {
    say(error.message, true);
  }
}
introduce();

// The live page: one card per article, a bounded list, and a word about the connection.
(() => {
  const MOST = 200;
  const stream = document.getElementById("stream");
  if (!stream) return;
  const state = document.getElementById("state");
  let arrived = 0;
  const say = (text, live) => {
    state.textContent = text;
    state.classList.toggle("on", live);
  };
  const showing = () => say(arrived ? `live · ${arrived} new` : "live", true);
  document.body.addEventListener("htmx:sseOpen", showing);
  document.body.addEventListener("htmx:sseError", () => say("reconnecting", false));
  document.body.addEventListener("htmx:sseMessage", (event) => {
    if (event.detail.type !== "article") return;
    const fresh = stream.firstElementChild;
    for (const card of [...stream.querySelectorAll(".card")]) {
      if (card !== fresh && card.dataset.article === fresh.dataset.article) card.remove();
    }
    while (stream.children.length > MOST) stream.lastElementChild.remove();
    document.getElementById("nothing")?.remove();
    fresh.classList.add("fresh");
    arrived += 1;
    showing();
  });
})();

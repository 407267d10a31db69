// The board: cards are dragged from stage to stage with a mouse, a pen or a finger on the grip, and walked with the arrow keys.
// A drop presses the same button that the card's own "Move" menu holds, so that there is one way in which a card moves.
(function () {
  "use strict";

  var START = 6;   // pixels before a press becomes a drag
  var EDGE = 48;   // pixels from the window's edge within which it scrolls
  var drag = null;
  var left = null;

  document.documentElement.classList.add("scripted");
  var STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function stages() { return Array.from(document.querySelectorAll("[data-stage]")); }
  function cardsOf(stage) { return Array.from(stage.querySelectorAll("[data-process]")); }
  function buttonTo(card, stage) { return card.querySelector("[data-move] button[value='" + stage + "']"); }

  function move(card, stage) {
    var button = buttonTo(card, stage);
    if (button) { button.click(); }
    return Boolean(button);
  }

  function say(words) {
    var place = document.getElementById("announce");
    if (place) { place.textContent = words; }
  }

  // --- dragging -------------------------------------------------------------------------------------------------------

  function lift(event) {
    var box = drag.card.getBoundingClientRect();
    drag.ghost = drag.card.cloneNode(true);
    drag.ghost.removeAttribute("id");
    drag.ghost.classList.add("ghost");
    drag.ghost.setAttribute("aria-hidden", "true");
    drag.ghost.style.width = box.width + "px";
    drag.dx = drag.x - box.left;
    drag.dy = drag.y - box.top;
    document.body.appendChild(drag.ghost);
    document.body.classList.add("dragging");
    drag.card.classList.add("lifted");
    stages().forEach(function (stage) { stage.classList.toggle("open", Boolean(buttonTo(drag.card, stage.dataset.stage))); });
    drag.card.setPointerCapture(event.pointerId);
  }

  function follow(event) {
    var under = document.elementFromPoint(event.clientX, event.clientY);
    drag.ghost.style.transform = "translate(" + (event.clientX - drag.dx) + "px," + (event.clientY - drag.dy) + "px)";
    drag.over = under ? under.closest("[data-stage].open") : null;
    stages().forEach(function (stage) { stage.classList.toggle("over", stage === drag.over); });
    if (event.clientY < EDGE) { window.scrollBy(0, -12); }
    if (event.clientY > window.innerHeight - EDGE) { window.scrollBy(0, 12); }
  }

  function drop(keep) {
    var done = drag;
    drag = null;
    if (!done || !done.ghost) { return; }
    done.ghost.remove();
    done.card.classList.remove("lifted");
    document.body.classList.remove("dragging");
    stages().forEach(function (stage) { stage.classList.remove("open", "over"); });
    // A press that became a drag must not follow the link that it began on; our own press comes after that click.
    window.addEventListener("click", swallow, { capture: true });
    window.setTimeout(function () {
      window.removeEventListener("click", swallow, { capture: true });
      if (keep && done.over) { move(done.card, done.over.dataset.stage); }
    }, 0);
  }

  function swallow(event) { event.preventDefault(); event.stopPropagation(); }

  document.addEventListener("pointerdown", function (event) {
    var card = event.target.closest("[data-board] [data-process]");
    var grip = event.target.closest("[data-grip]");
    var busy = event.target.closest("button, summary, input, select, textarea, form");
    if (!card || busy || event.button !== 0 || (event.pointerType === "touch" && !grip)) { return; }
    drag = { card: card, x: event.clientX, y: event.clientY, ghost: null, over: null };
  });
  document.addEventListener("pointermove", function (event) {
    if (!drag) { return; }
    if (!drag.ghost && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < START) { return; }
    if (!drag.ghost) { lift(event); }
    event.preventDefault();
    follow(event);
  });
  document.addEventListener("pointerup", function () { drop(true); });
  document.addEventListener("pointercancel", function () { drop(false); });
  document.addEventListener("dragstart", function (event) {
    if (event.target.closest && event.target.closest("[data-board] [data-process]")) { event.preventDefault(); }
  });

  // --- walking --------------------------------------------------------------------------------------------------------

  function beside(card, step) {
    var all = stages().filter(function (stage) { return cardsOf(stage).length; });
    var place = all.indexOf(card.closest("[data-stage]"));
    var row = cardsOf(all[place]).indexOf(card);
    if (step[1]) { return cardsOf(all[place])[row + step[1]]; }
    var next = all[place + step[0]];
    return next && cardsOf(next)[Math.min(row, cardsOf(next).length - 1)];
  }

  function shift(card, step) {
    var all = stages();
    var place = all.indexOf(card.closest("[data-stage]"));
    for (var at = place + step; at >= 0 && at < all.length; at += step) {
      if (move(card, all[at].dataset.stage)) { return; }
    }
    say("It cannot move that way from here.");
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { drop(false); return; }
    var step = STEPS[event.key];
    var card = event.target.closest("[data-board] [data-process]");
    var free = event.target.matches("[data-card-title], summary");
    if (!step || !card || !free || event.altKey || event.ctrlKey || event.metaKey) { return; }
    event.preventDefault();
    if (event.shiftKey) {
      if (step[0]) { shift(card, step[0]); }
      return;
    }
    var next = beside(card, step);
    if (next) { next.querySelector("[data-card-title]").focus(); }
  });

  // --- after a change -------------------------------------------------------------------------------------------------

  // What was typed into another form and not sent yet is still there afterwards, in the form that has taken its place.
  function changed(field) {
    if (field.type === "hidden" || field.type === "file" || !field.id) { return false; }
    if (field.tagName === "SELECT") {
      var began = Array.from(field.options).findIndex(function (each) { return each.defaultSelected; });
      return field.selectedIndex !== Math.max(0, began);
    }
    return field.type === "radio" || field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  }

  function remember(sent) {
    return Array.from(document.querySelectorAll("#main form :is(input, select, textarea)"))
      .filter(function (field) { return field.form !== sent && changed(field); })
      .map(function (field) { return { id: field.id, value: field.value, checked: field.checked }; });
  }

  function restore(typed) {
    typed.forEach(function (each) {
      var field = document.getElementById(each.id);
      if (!field) { return; }
      field.value = each.value;
      if (field.type === "radio" || field.type === "checkbox") { field.checked = each.checked; }
      for (var fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) { fold.open = true; }
    });
  }

  // The place on the page from which something was sent is where the reader goes on.
  document.addEventListener("htmx:beforeRequest", function (event) {
    var place = event.target.closest("[data-place]");
    left = { place: place ? place.id : "", typed: [] };
  });
  document.addEventListener("htmx:beforeSwap", function (event) {
    if (left) { left.typed = remember(event.detail.requestConfig.elt); }
  });
  document.addEventListener("htmx:afterSettle", function () {
    if (!left) { return; }
    var wrong = document.querySelector("details[open] .wrong input, details[open] .wrong select, details[open] .wrong textarea");
    var place = left.place && document.getElementById(left.place);
    var inside = place && (place.querySelector("[data-card-title]") || place);
    var next = wrong || inside || document.querySelector("[data-undo]");
    restore(left.typed);
    left = null;
    if (!next) { return; }
    if (next.tabIndex < 0) { next.setAttribute("tabindex", "-1"); }
    next.focus();
  });
})();

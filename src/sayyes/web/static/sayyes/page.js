// What a page can do beyond links and forms: copy a reply, keep the mail link in step with what was typed, take a dropped file.
// Everything here is a comfort; without it the pages work the same way, with one more press.
(function () {
  "use strict";

  function replyOf(element) {
    var form = element.closest("[data-reply]");
    return form ? form.querySelector("textarea") : null;
  }

  function say(words) {
    var place = document.getElementById("announce");
    if (place) { place.textContent = words; }
  }

  function copied(button) {
    var label = button.dataset.label || button.textContent;
    button.dataset.label = label;
    button.textContent = "Copied";
    say("Copied");
    window.setTimeout(function () { button.textContent = label; }, 2000);
  }

  function copy(button) {
    var text = replyOf(button);
    if (!text) { return; }
    navigator.clipboard.writeText(text.value).then(
      function () { copied(button); },
      function () {
        text.focus();
        text.select();
        say("Selected: press the keys for copying");
      }
    );
  }

  function inMail(link) {
    var form = link.closest("[data-reply]");
    if (!form) { return; }
    var to = encodeURIComponent(form.elements.to.value).replace(/%40/g, "@").replace(/%2C/g, ",");
    var head = "mailto:" + to + "?subject=" + encodeURIComponent(form.elements.subject.value);
    var whole = head + "&body=" + encodeURIComponent(form.elements.body.value.replace(/\r?\n/g, "\r\n"));
    link.href = whole.length <= 1900 ? whole : head; // longer ones are cut by some programs: those words are copied instead
  }

  function uncover() {
    document.querySelectorAll("[data-needs-script]").forEach(function (element) { element.hidden = false; });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (button) { event.preventDefault(); copy(button); }
    var link = event.target.closest("[data-mail]");
    if (link) { inMail(link); }
  });

  document.addEventListener("dragover", function (event) {
    var zone = event.target.closest("[data-drop]");
    if (zone) { event.preventDefault(); zone.classList.add("over"); }
  });
  document.addEventListener("dragleave", function (event) {
    var zone = event.target.closest("[data-drop]");
    if (zone) { zone.classList.remove("over"); }
  });
  document.addEventListener("drop", function (event) {
    var zone = event.target.closest("[data-drop]");
    if (!zone || !event.dataTransfer.files.length) { return; }
    event.preventDefault();
    zone.classList.remove("over");
    zone.querySelector("input[type=file]").files = event.dataTransfer.files;
    zone.requestSubmit();
  });

  document.addEventListener("DOMContentLoaded", uncover);
  document.addEventListener("htmx:afterSettle", uncover);
  if (document.readyState !== "loading") { uncover(); }
})();

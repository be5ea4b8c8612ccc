// What JavaScript adds: streams, no reloads, keys, drop. Everything works without it.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

  // The same form as the server's request ids: 22 characters, fresh for every try.
  const freshId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };

  const asks = (form, submitter) => {
    const data = new FormData(form, submitter);
    if (form.enctype === "multipart/form-data") return data;
    return new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
  };

  const post = (form, submitter) =>
    fetch(form.action, { method: "POST", body: asks(form, submitter), headers: { "X-Haizhi-Script": "1" } });

  const renew = (form) => {
    const id = freshId();
    $$('input[name="request"]', form).forEach((field) => (field.value = id));
  };

  const localTimes = (root) =>
    $$("time[data-at]", root).forEach((time) => {
      const at = new Date(Number(time.dataset.at));
      time.textContent = at.toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      time.dateTime = at.toISOString();
    });

  // ---- The chat window ----
  const chat = () => {
    const log = $("#log");
    const scroller = $(".log");
    const say = $("#say");
    const text = $("#text");
    const toast = $(".toast");
    let toasting;

    const atBottom = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
    const toBottom = () => (scroller.scrollTop = scroller.scrollHeight);
    const put = (html) => {
      const holder = document.createElement("template");
      holder.innerHTML = html;
      const entry = holder.content.firstElementChild;
      if (!entry) return;
      localTimes(entry);
      const old = document.getElementById(entry.id);
      const follow = atBottom();
      if (old) {
        // The same words again leave what is being typed into a form alone.
        if (old.dataset.digest === entry.dataset.digest) return;
        const focused = old.contains(document.activeElement) ? document.activeElement.value : null;
        old.replaceWith(entry);
        if (focused) $$("button", entry).find((button) => button.value === focused)?.focus();
      } else {
        if (entry.classList.contains("mine")) $(".entry.sending, .entry.sent", log)?.remove();
        log.append(entry);
      }
      if (follow || entry.classList.contains("mine")) toBottom();
    };
    const tell = (words) => {
      clearTimeout(toasting);
      toast.textContent = words;
      toast.hidden = false;
      toasting = setTimeout(() => (toast.hidden = true), 4000);
    };

    localTimes(log);
    toBottom();
    text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        if (text.value.trim()) say.requestSubmit();
      }
    });
    if (!log.dataset.stream) return;

    const stream = new EventSource(log.dataset.stream);
    stream.addEventListener("entry", (event) => put(event.data));
    stream.addEventListener("toast", (event) => tell(event.data));

    const optimistic = (words) => {
      const entry = document.createElement("li");
      entry.className = "entry mine sending";
      const bubble = document.createElement("div");
      bubble.className = "bubble";
      const said = document.createElement("p");
      said.className = "said";
      said.textContent = words;
      bubble.append(said);
      const meta = document.createElement("p");
      meta.className = "meta";
      const state = document.createElement("span");
      state.className = "state";
      state.textContent = say.dataset.sending;
      meta.append(state);
      entry.append(bubble, meta);
      log.append(entry);
      toBottom();
      return entry;
    };
    document.addEventListener("submit", async (event) => {
      const form = event.target;
      if (form.method !== "post" || !form.action.startsWith(location.origin + "/chat/")) return;
      event.preventDefault();
      if (form.dataset.busy) return;
      form.dataset.busy = "1";
      const words = form === say ? text.value : event.submitter?.name === "text" ? event.submitter.value : "";
      const sending = words ? optimistic(words) : null;
      const sent = post(form, event.submitter);
      if (form === say) text.value = "";
      $$(".menu").forEach((menu) => (menu.open = false));
      try {
        const answer = await sent;
        if (!answer.ok) throw new Error(String(answer.status));
        if (sending) {
          sending.className = "entry mine sent";
          $(".state", sending).textContent = say.dataset.delivered;
        }
        renew(form);
        if (form.enctype === "multipart/form-data") form.reset();
        if (form.classList.contains("deep")) {
          form.remove();
          history.replaceState(null, "", "/");
        }
      } catch {
        if (sending) {
          sending.className = "entry mine unsent";
          $(".state", sending).textContent = say.dataset.unsent;
          if (form === say && !text.value) text.value = words;
        } else {
          tell(say.dataset.unsent);
        }
      } finally {
        delete form.dataset.busy;
      }
    });
    $("form[data-auto]")?.requestSubmit();
  };

  // ---- The workbench ----
  const work = () => {
    let stream;

    const live = () => {
      stream?.close();
      const blocks = $("#blocks");
      if (!blocks?.dataset.stream) return;
      stream = new EventSource(blocks.dataset.stream);
      stream.addEventListener("blocks", (event) => (blocks.innerHTML = event.data));
      stream.addEventListener("over", () => {
        stream.close();
        go(location.href, false);
      });
    };
    const show = (html, address, push) => {
      const page = new DOMParser().parseFromString(html, "text/html");
      const main = page.querySelector("main.alone-main") ? null : page.querySelector("main");
      if (!main || !$("body.work")) return location.assign(address);
      if (page.documentElement.lang !== document.documentElement.lang) return location.assign(address);
      $("main").replaceWith(main);
      $(".rail nav").replaceWith(page.querySelector(".rail nav"));
      $(".me").replaceWith(page.querySelector(".me"));
      document.title = page.title;
      if (push) history.pushState(null, "", address);
      arrive();
    };
    const go = async (address, push) => {
      try {
        const answer = await fetch(address);
        show(await answer.text(), answer.url, push);
      } catch {
        location.assign(address);
      }
    };
    const fail = (words) => {
      const flash = $(".flash") || document.createElement("p");
      flash.className = "flash tone-problem";
      flash.setAttribute("role", "alert");
      flash.textContent = words;
      $(".top").after(flash);
    };
    // A camera reads codes at the door where the browser can; the field takes them everywhere.
    let seen;
    let scanning = false;
    let closeCamera = () => {};
    const offerCamera = () => {
      closeCamera();
      const form = $("form[data-scan]");
      if (!form || !("BarcodeDetector" in window) || !navigator.mediaDevices) return (scanning = false);
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button";
      button.textContent = form.dataset.scan;
      $(".submit", form).append(button);
      button.addEventListener("click", async () => {
        button.disabled = true;
        const video = document.createElement("video");
        video.muted = video.playsInline = true;
        try {
          video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
        } catch {
          scanning = button.disabled = false;
          return fail(form.dataset.refused);
        }
        closeCamera = () => {
          video.srcObject.getTracks().forEach((track) => track.stop());
          video.remove();
          closeCamera = () => {};
        };
        if (!form.isConnected) return closeCamera();
        scanning = true;
        form.append(video);
        video.play().catch(() => {});
        const detector = new BarcodeDetector({ formats: ["qr_code"] });
        const look = async () => {
          if (!video.isConnected) return;
          const [found] = await detector.detect(video).catch(() => []);
          // A code that stays before the camera is one person.
          if (!found || found.rawValue === seen) return requestAnimationFrame(look);
          seen = found.rawValue;
          $('input[type="text"]', form).value = seen;
          form.requestSubmit();
        };
        look();
      });
      if (scanning) button.click();
    };
    const arrive = () => {
      restore();
      live();
      offerCamera();
      const errors = $(".errors");
      if (errors) errors.focus();
    };

    document.addEventListener("submit", async (event) => {
      const form = event.target;
      if (form.method !== "post" || form.dataset.whole !== undefined) return;
      event.preventDefault();
      if (form.dataset.busy) return;
      const file = $('input[type="file"]', form)?.files?.[0];
      if (file && file.size > 20 * 1024 * 1024) return fail($("main").dataset.tooLarge);
      form.dataset.busy = "1";
      document.body.classList.add("busy");
      try {
        const answer = await post(form, event.submitter);
        if (answer.ok) forget(form);
        const html = await answer.text();
        // The answer to a POST without an address of its own stays under the page's.
        const own = new URL(answer.url).pathname !== new URL(form.action).pathname || answer.redirected;
        show(html, own ? answer.url : location.href, own && answer.url !== location.href);
        scrollTo(0, 0);
      } catch {
        fail($("main").dataset.failed);
      } finally {
        delete form.dataset.busy;
        document.body.classList.remove("busy");
        renew(form);
      }
    });
    addEventListener("popstate", () => go(location.href, false));

    // What was typed keeps itself until it is sent.
    const key = (form) => `haizhi ${location.pathname} ${form.dataset.form}`;
    const typed = (form) => $$("input:not([type=hidden], [type=file]), textarea, select", form);
    const read = (field) => (/^(checkbox|radio)$/.test(field.type) ? field.checked : field.value);
    const forget = (form) => sessionStorage.removeItem(key(form));
    const restore = () =>
      $$("form[data-form]").forEach((form) => {
        const kept = JSON.parse(sessionStorage.getItem(key(form)) || "null");
        if (!kept || $(".errors")) return;
        typed(form).forEach((field, index) => {
          if (kept[index] === undefined) return;
          if (/^(checkbox|radio)$/.test(field.type)) field.checked = kept[index];
          else field.value = kept[index];
        });
      });
    document.addEventListener("input", (event) => {
      const form = event.target.form;
      if (form?.dataset.form) sessionStorage.setItem(key(form), JSON.stringify(typed(form).map(read)));
    });

    // Dropping a workbook anywhere.
    const veil = $(".drop");
    const carries = (event) => $("main").dataset.drop && [...(event.dataTransfer?.types || [])].includes("Files");
    addEventListener("dragover", (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      veil.hidden = false;
    });
    addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) veil.hidden = true;
    });
    addEventListener("drop", async (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      veil.hidden = true;
      const file = event.dataTransfer.files[0];
      if (!file) return;
      if (file.size > 20 * 1024 * 1024) return fail($("main").dataset.tooLarge);
      const body = new FormData();
      body.append("request", freshId());
      body.append("file", file);
      try {
        const answer = await fetch($("main").dataset.drop, { method: "POST", body });
        show(await answer.text(), answer.url, true);
      } catch {
        fail($("main").dataset.failed);
      }
    });

    // Keys.
    const rows = () => $$("tr.opens, .entries li");
    const move = (by) => {
      const all = rows();
      if (!all.length) return;
      const at = all.findIndex((row) => row.contains(document.activeElement));
      const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
      $(".opener", next)?.focus();
    };
    addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, textarea, select, dialog")) return;
      const act = {
        "/": () => $('[data-key="/"]')?.focus(),
        j: () => move(1),
        k: () => move(-1),
        "?": () => $(".keys").showModal(),
      }[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    });
    arrive();
  };

  if ($("body.chatting")) chat();
  if ($("body.work")) work();
  if ($("body.alone")) $(".errors")?.focus();
  if ($("body.demo")) {
    // The answer shows in the window below, so who sits there is told here.
    document.addEventListener("submit", (event) => {
      $$("button", event.target).forEach((seat) => seat.removeAttribute("aria-current"));
      event.submitter?.setAttribute("aria-current", "true");
    });
  }
})();

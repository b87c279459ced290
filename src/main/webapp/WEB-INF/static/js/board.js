// Moving meetings of a draft on its board, by keyboard, mouse or finger. Without script each meeting leads to a form that does the
// same. Which cells a meeting can go to, and why not, is asked of the server once, when it is picked up.
(function () {
  "use strict";

  const wrap = document.querySelector("[data-board]");
  if (!wrap) {
    return;
  }
  const base = wrap.dataset.board;
  const view = wrap.dataset.view;
  const words = wrap.dataset;
  const frozen = words.frozen === "yes";
  const names = JSON.parse(words.names);
  const grid = wrap.querySelector("table");
  const heads = Array.from(grid.tHead.rows[0].cells).slice(1);
  const rows = Array.from(grid.tBodies[0].querySelectorAll("tr[data-row]"));
  const bar = document.querySelector("[data-bar]");
  const said = document.querySelector("[data-said]");
  const tools = document.querySelector("[data-tools]");
  const waiting = document.querySelector("[data-waiting]");
  const undoForm = document.querySelector("[data-undo]");
  let number = Number(words.number);
  let current = null;
  let picked = null; // what is carried, and where it can go
  let sending = false;

  grid.style.setProperty("--fits", JSON.stringify(words.fits));
  grid.style.setProperty("--fits-but", JSON.stringify("(" + words.fits + ")"));
  grid.querySelectorAll("a").forEach(function (link) {
    link.tabIndex = -1;
  });
  waiting.querySelectorAll("li").forEach(offer);

  // ---- the cells ----

  function columnOf(cell) {
    return cell.cellIndex - 1;
  }

  function cellAt(row, column) {
    return rows[row].cells[column + 1];
  }

  function cellsOf(key) {
    return Array.from(grid.querySelectorAll("td[data-m='" + key + "']"));
  }

  function isLocked(cell) {
    return cell.classList.contains("locked");
  }

  function placeWords(cell) {
    const head = heads[columnOf(cell)];
    return (
      cell.parentNode.cells[0].title +
      ", " +
      head.dataset.day +
      ", " +
      head.querySelector("time").textContent +
      " " +
      words.place
    );
  }

  function who(cell) {
    return cell.dataset.p
      .split(" ")
      .map(function (id) {
        return names[id] || "";
      })
      .join("; ");
  }

  function contentWords(cell) {
    if (cell.dataset.m) {
      return who(cell) + (isLocked(cell) ? ", " + words.locked : "") + (cell.dataset.clash ? ". " + cell.dataset.clash : "");
    }
    return cell.classList.contains("closed") ? words.shut : words.free;
  }

  function verdictOf(cell) {
    if (!picked || !picked.rows) {
      return null;
    }
    const row = picked.rows[cell.parentNode.dataset.row];
    return row ? picked.verdicts[row[columnOf(cell)]] : { look: "clash", words: words.elsewhere };
  }

  // Tells what a cell is, in the bar for the eye and as its name for screen readers.
  function describe(cell) {
    const verdict = verdictOf(cell);
    const parts = [contentWords(cell), placeWords(cell)];
    if (verdict && cell.dataset.m !== String(picked.key)) {
      parts.unshift(verdict.words);
    }
    cell.setAttribute("aria-label", parts.join(". "));
    bar.firstElementChild.textContent = verdict ? picked.names + " → " + placeWords(cell) + "." : placeWords(cell) + ".";
    bar.lastElementChild.textContent = verdict ? verdict.words : contentWords(cell);
    tools.hidden = frozen || !cell.dataset.m || picked !== null;
    if (!tools.hidden) {
      const lock = tools.querySelector("[data-do=lock]");
      if (!lock.dataset.first) {
        lock.dataset.first = lock.textContent;
      }
      lock.textContent = isLocked(cell) ? lock.dataset.other : lock.dataset.first;
      tools.querySelector("[data-do=out]").hidden = isLocked(cell);
    }
  }

  function focus(cell, quietly) {
    if (current && current !== cell) {
      current.removeAttribute("tabindex");
    }
    current = cell;
    cell.tabIndex = 0;
    describe(cell);
    if (!quietly) {
      cell.focus({ preventScroll: true });
      show(cell);
    }
  }

  // Scrolls as far as needed, past the head and the first column, which stay where they are.
  function show(cell) {
    const frame = wrap.getBoundingClientRect();
    const box = cell.getBoundingClientRect();
    const left = frame.left + cell.parentNode.cells[0].offsetWidth;
    const top = frame.top + grid.tHead.offsetHeight;
    const right = Math.min(frame.left + wrap.clientWidth, window.innerWidth);
    if (box.left < left) {
      wrap.scrollLeft -= left - box.left;
    } else if (box.right > right) {
      wrap.scrollLeft += box.right - right;
    }
    if (box.top < top) {
      wrap.scrollTop -= top - box.top;
    } else if (box.bottom > frame.top + wrap.clientHeight) {
      wrap.scrollTop += box.bottom - frame.top - wrap.clientHeight;
    }
  }

  function say(text) {
    said.textContent = "";
    bar.lastElementChild.textContent = text;
    window.requestAnimationFrame(function () {
      said.textContent = text;
    });
  }

  // ---- the server ----

  async function ask(path) {
    const response = await fetch(base + path, { headers: { Accept: "application/json" } });
    if (!response.ok) {
      throw new Error(path + ": " + response.status);
    }
    return response.json();
  }

  async function send(path, fields) {
    if (sending || frozen) {
      return;
    }
    sending = true;
    try {
      const response = await fetch(base + path, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(Object.assign({ view: view }, fields)),
      });
      const type = response.headers.get("Content-Type") || "";
      if (!type.startsWith("application/json")) {
        throw new Error(path + ": " + response.status);
      }
      const answer = await response.json();
      if (answer.refused) {
        await catchUp();
        say(answer.refused);
      } else if (answer.number === number + 1) {
        apply(answer);
      } else {
        await catchUp();
        say(answer.said.join(" "));
      }
    } catch (error) {
      say(words.lost);
    } finally {
      sending = false;
    }
  }

  let catching = null;
  function catchUp() {
    if (!catching) {
      catching = ask("/changes?view=" + view + "&since=" + number)
        .then(apply)
        .finally(function () {
          catching = null;
        });
    }
    return catching;
  }

  function apply(answer) {
    if (answer.number < number) {
      return;
    }
    number = answer.number;
    answer.meetings.forEach(function (meeting) {
      cellsOf(meeting.key).forEach(clear);
      const listed = waiting.querySelector("li[data-m='" + meeting.key + "']");
      if (listed) {
        listed.remove();
      }
    });
    answer.meetings.forEach(function (meeting) {
      meeting.cells.forEach(function (cell) {
        put(meeting, cell);
      });
      if (meeting.waiting) {
        wait(meeting);
      }
    });
    grid.querySelectorAll("td[data-clash]").forEach(function (cell) {
      cell.classList.remove("clash");
      delete cell.dataset.clash;
    });
    Object.keys(answer.clashes).forEach(function (key) {
      cellsOf(key).forEach(function (cell) {
        cell.classList.add("clash");
        cell.dataset.clash = answer.clashes[key];
      });
    });
    tell(answer);
    if (current) {
      describe(current);
    }
    if (answer.said.length) {
      say(answer.said.join(" "));
    }
    if (picked && answer.meetings.length) {
      mark(picked.key);
    }
  }

  function tell(answer) {
    const counts = document.querySelector("[data-counts]");
    counts.textContent = counts.dataset.words.replace("#1", answer.placed).replace("#2", answer.waiting);
    if (undoForm) {
      undoForm.querySelector(".count").textContent = answer.undoable;
    }
    const broken = document.querySelector("[data-broken]");
    broken.hidden = answer.broken.length === 0;
    broken.querySelector("ul").replaceChildren(
      ...answer.broken.map(function (rule) {
        const item = document.createElement("li");
        item.textContent = rule;
        return item;
      })
    );
  }

  function clear(cell) {
    delete cell.dataset.m;
    delete cell.dataset.r;
    delete cell.dataset.p;
    cell.classList.remove("locked", "taken");
    cell.replaceChildren();
  }

  function put(meeting, told) {
    const row = rows.find(function (one) {
      const cell = one.cells[told.column + 1];
      return one.dataset.row === told.row && (told.row !== "online" || !cell.dataset.m);
    });
    if (!row) {
      return; // a row that is not looked for
    }
    const cell = row.cells[told.column + 1];
    cell.dataset.m = meeting.key;
    cell.dataset.r = meeting.revision;
    cell.dataset.p = told.people;
    cell.classList.toggle("locked", meeting.locked);
    const link = document.createElement("a");
    link.href = "meetings/" + meeting.key;
    link.tabIndex = -1;
    const second = document.createElement("i");
    second.textContent = told.bottom;
    link.append(told.top, second);
    cell.replaceChildren(link);
  }

  function wait(meeting) {
    const item = document.createElement("li");
    item.dataset.m = meeting.key;
    item.dataset.r = meeting.revision;
    item.dataset.p = meeting.people;
    const link = document.createElement("a");
    link.href = "meetings/" + meeting.key;
    link.textContent = meeting.waiting;
    item.append(link);
    waiting.prepend(item);
    offer(item);
  }

  function offer(item) {
    if (frozen) {
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-small";
    button.textContent = words.pick;
    button.setAttribute("aria-label", words.pick + ": " + item.querySelector("a").textContent);
    button.addEventListener("click", function () {
      pickUp(item.dataset.m).then(function () {
        const cell = firstPossible();
        if (cell) {
          focus(cell);
        }
      });
    });
    item.prepend(button);
  }

  function firstPossible() {
    for (const row of rows) {
      for (const cell of Array.from(row.cells).slice(1)) {
        if (["fits", "costs"].includes(cell.dataset.v)) {
          return cell;
        }
      }
    }
    return null;
  }

  // ---- carrying ----

  async function pickUp(key) {
    if (frozen || (picked && picked.key === Number(key))) {
      return;
    }
    cancel(true);
    picked = { key: Number(key), names: "" };
    cellsOf(key).forEach(function (cell) {
      cell.classList.add("taken");
    });
    await mark(key);
    if (picked) {
      say(picked.said);
      if (current) {
        tools.hidden = true;
      }
    }
  }

  async function mark(key) {
    try {
      const places = await ask("/meetings/" + key + "/places?view=" + view);
      if (!picked || picked.key !== Number(key)) {
        return; // put down in the meantime
      }
      picked = places;
      rows.forEach(function (row) {
        const verdicts = places.rows[row.dataset.row];
        for (let column = 0; column < heads.length; column++) {
          const cell = row.cells[column + 1];
          if (!verdicts || cell.dataset.m === String(key)) {
            delete cell.dataset.v;
          } else {
            cell.dataset.v = places.verdicts[verdicts[column]].look;
          }
        }
      });
      cellsOf(key).forEach(function (cell) {
        cell.classList.add("taken");
      });
      if (current) {
        describe(current);
      }
    } catch (error) {
      cancel(true);
      say(words.lost);
    }
  }

  function cancel(quietly) {
    if (!picked) {
      return;
    }
    const name = picked.names;
    picked = null;
    grid.querySelectorAll("td[data-v]").forEach(function (cell) {
      delete cell.dataset.v;
    });
    grid.querySelectorAll("td.taken").forEach(function (cell) {
      cell.classList.remove("taken");
    });
    if (!quietly) {
      say(words.cancelled.replace("#1", name));
    }
    if (current) {
      describe(current);
      if (!quietly) {
        bar.lastElementChild.textContent = words.cancelled.replace("#1", name);
      }
    }
  }

  async function drop(cell) {
    if (!picked || !picked.rows) {
      return;
    }
    if (cell.dataset.m === String(picked.key)) {
      cancel();
      return;
    }
    const verdict = verdictOf(cell);
    if (verdict.look === "clash") {
      say(verdict.words);
      return;
    }
    const path = "/meetings/" + picked.key;
    const revision = picked.revision;
    cancel(true);
    focus(cell);
    if (verdict.look === "swap") {
      await send(path + "/exchange", { revision: revision, other: verdict.other + "." + verdict.revision });
    } else {
      await send(path + "/place", {
        revision: revision,
        slot: heads[columnOf(cell)].dataset.slot,
        table: view === "people" ? "any" : cell.parentNode.dataset.row,
      });
    }
  }

  function revisionOf(cell) {
    return cell.dataset.r || "0";
  }

  const doings = {
    move: function (cell) {
      window.location.href = base + "/meetings/" + cell.dataset.m;
    },
    lock: function (cell) {
      send("/meetings/" + cell.dataset.m + "/lock", { revision: revisionOf(cell), locked: isLocked(cell) ? "no" : "yes" });
    },
    out: function (cell) {
      send("/meetings/" + cell.dataset.m + "/removal", { revision: revisionOf(cell) });
    },
    pick: function (cell) {
      if (isLocked(cell)) {
        say(contentWords(cell));
      } else {
        pickUp(cell.dataset.m);
      }
    },
  };

  tools.addEventListener("click", function (event) {
    const button = event.target.closest("[data-do]");
    if (button && current && current.dataset.m) {
      doings[button.dataset.do](current);
      current.focus();
    }
  });

  if (undoForm) {
    undoForm.addEventListener("submit", function (event) {
      event.preventDefault();
      send("/undo", {});
    });
  }

  // ---- keys ----

  const steps = {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    PageUp: [-10, 0],
    PageDown: [10, 0],
  };

  function target(event, row, column) {
    const step = steps[event.key];
    if (step) {
      return [row + step[0], column + step[1]];
    }
    if (event.key === "Home") {
      return [event.ctrlKey ? 0 : row, 0];
    }
    return event.key === "End" ? [event.ctrlKey ? rows.length - 1 : row, heads.length - 1] : null;
  }

  function within(value, most) {
    return Math.max(0, Math.min(most, value));
  }

  grid.addEventListener("keydown", function (event) {
    const cell = event.target.closest("td");
    if (!cell || event.altKey || event.metaKey) {
      return;
    }
    const to = target(event, rows.indexOf(cell.parentNode), columnOf(cell));
    if (to) {
      event.preventDefault();
      focus(cellAt(within(to[0], rows.length - 1), within(to[1], heads.length - 1)));
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (picked) {
        drop(cell);
      } else if (cell.dataset.m && !frozen) {
        doings.pick(cell);
      }
      return;
    }
    const doing = { Delete: "out", l: "lock", L: "lock", m: "move", M: "move" }[event.key];
    if (doing && cell.dataset.m && !picked && !event.ctrlKey) {
      event.preventDefault();
      doings[doing](cell);
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && picked) {
      event.preventDefault();
      dragged = null;
      cancel();
    } else if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.target.matches("input, textarea")) {
      event.preventDefault();
      send("/undo", {});
    }
  });

  grid.addEventListener("focusin", function (event) {
    const cell = event.target.closest("td");
    if (cell && cell !== current) {
      focus(cell);
    }
  });

  // ---- mouse and fingers ----

  const FAR = 6; // pixels from which a press is a drag
  const LONG = 350; // milliseconds after which a resting finger picks up, so that it can scroll before
  let dragged = null;
  let over = null;

  function pressed(event) {
    const source = event.target.closest("td[data-m], li[data-m]");
    if (!source || frozen || event.button !== 0 || source.classList.contains("locked") || event.target.closest("button")) {
      return;
    }
    dragged = { source: source, x: event.clientX, y: event.clientY, on: false, timer: 0 };
    if (event.pointerType !== "mouse") {
      dragged.timer = window.setTimeout(begin, LONG);
    }
  }

  function begin() {
    if (dragged && !dragged.on) {
      dragged.on = true;
      dragged.places = pickUp(dragged.source.dataset.m);
      document.body.classList.add("carrying");
    }
  }

  grid.addEventListener("pointerdown", pressed);
  waiting.addEventListener("pointerdown", pressed);
  [grid, waiting].forEach(function (part) {
    part.addEventListener("dragstart", function (event) {
      event.preventDefault();
    });
    part.addEventListener("contextmenu", function (event) {
      if (dragged && dragged.on) {
        event.preventDefault();
      }
    });
  });

  document.addEventListener("pointermove", function (event) {
    if (!dragged) {
      return;
    }
    const far = Math.hypot(event.clientX - dragged.x, event.clientY - dragged.y) > FAR;
    if (!dragged.on && far) {
      if (event.pointerType === "mouse") {
        begin();
      } else {
        release(null); // the finger scrolls
        return;
      }
    }
    if (dragged && dragged.on) {
      hover(event.clientX, event.clientY);
      scroll(event.clientX, event.clientY);
    }
  });

  document.addEventListener(
    "touchmove",
    function (event) {
      if (dragged && dragged.on) {
        event.preventDefault();
      }
    },
    { passive: false }
  );

  function hover(x, y) {
    const found = document.elementFromPoint(x, y);
    const cell = found ? found.closest(".board-edit td") : null;
    if (cell !== over) {
      if (over) {
        over.classList.remove("over");
      }
      over = cell;
      if (cell) {
        cell.classList.add("over");
        if (picked && picked.rows) {
          describe(cell);
        }
      }
    }
  }

  function scroll(x, y) {
    const frame = wrap.getBoundingClientRect();
    const edge = 32;
    wrap.scrollLeft += x > frame.right - edge ? 16 : x < frame.left + edge ? -16 : 0;
    wrap.scrollTop += y > frame.bottom - edge ? 12 : y < frame.top + edge ? -12 : 0;
  }

  // Ends a drag; without a cell nothing moves.
  function release(cell) {
    const drag = dragged;
    dragged = null;
    window.clearTimeout(drag.timer);
    document.body.classList.remove("carrying");
    if (over) {
      over.classList.remove("over");
      over = null;
    }
    if (!drag.on) {
      return;
    }
    ended = Date.now();
    drag.places.then(function () {
      if (!picked) {
        return;
      }
      const verdict = cell ? verdictOf(cell) : null;
      if (cell && verdict.look !== "clash") {
        drop(cell);
      } else {
        cancel(!verdict || cell.dataset.m === String(picked.key) ? false : true);
        if (verdict && verdict.look === "clash") {
          say(verdict.words);
        }
      }
    });
  }

  let ended = 0;
  document.addEventListener("pointerup", function (event) {
    if (dragged) {
      const found = document.elementFromPoint(event.clientX, event.clientY);
      release(found ? found.closest(".board-edit td") : null);
    }
  });
  document.addEventListener("pointercancel", function () {
    if (dragged) {
      release(null);
    }
  });

  grid.addEventListener("click", function (event) {
    const cell = event.target.closest("td");
    if (!cell || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (Date.now() - ended < 300) {
      return; // the end of a drag
    }
    focus(cell);
    if (picked && picked.rows) {
      drop(cell);
    }
  });

  // ---- others ----

  const news = new EventSource(base + "/progress");
  news.addEventListener("changed", function (event) {
    if (Number(event.data) > number && !sending) {
      catchUp().catch(function () {
        say(words.lost);
      });
    }
  });

  if (rows.length && heads.length) {
    focus(cellAt(0, 0), true);
  }
})();

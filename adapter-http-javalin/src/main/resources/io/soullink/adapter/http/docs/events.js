"use strict";

/* Shows /asyncapi.yaml. Whatever is in that document becomes text, never markup. */

const index = document.getElementById("index");
const page = document.getElementById("events");
let api;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** The node itself, or what it refers to. */
function at(node) {
  return node.$ref ? at(node.$ref.slice(2).split("/").reduce((part, name) => part[name], api)) : node;
}

function nameOf(node) {
  return node.$ref ? node.$ref.split("/").pop() : "";
}

/** Of the document's Markdown what it uses: `code`, **strong** and [links](/within). */
function words(text) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\(\/[^)]*\))/).map((part) => {
    const link = /^\[`?([^\]`]+)`?\]\(([^)]*)\)$/.exec(part);
    if (link) return element("a", { href: link[2] }, link[1]);
    if (/^`.+`$/s.test(part)) return element("code", {}, part.slice(1, -1));
    if (/^\*\*.+\*\*$/s.test(part)) return element("strong", {}, part.slice(2, -2));
    return part;
  });
}

function paragraphs(text) {
  return (text || "").split(/\n\s*\n/).filter((each) => each.trim()).map((each) => element("p", {}, ...words(each)));
}

function bounds(schema) {
  const said = [
    ["at least", schema.minimum, ""], ["at most", schema.maximum, ""],
    ["at least", schema.minLength, " characters"], ["at most", schema.maxLength, " characters"],
    ["at most", schema.maxItems, " of them"],
  ];
  return said.filter(([, value]) => value !== undefined).map(([word, value, unit]) => `${word} ${value}${unit}`);
}

/** In a few words, what a value is; named types link to where they are told. */
function type(node) {
  if (node.$ref) return [element("a", { href: `#type-${nameOf(node)}` }, nameOf(node))];
  const choices = node.oneOf || node.anyOf;
  if (choices) return choices.flatMap((each, i) => (i ? [" or ", ...type(each)] : type(each)));
  if (node.allOf) return type(node.allOf[0]);
  if ("const" in node) return [element("code", {}, JSON.stringify(node.const))];
  if (node.enum) return [element("code", {}, node.enum.map((each) => JSON.stringify(each)).join(" | "))];
  if (node.type === "array") return ["list of ", ...type(node.items || {})];
  if (node.type === "object" && node.additionalProperties && node.additionalProperties !== true) {
    return ["object with values: ", ...type(node.additionalProperties)];
  }
  const name = [].concat(node.type || "anything").join(" or ");
  return [[name, ...bounds(node)].join(", ")];
}

/** A row for each field, and below it those of the object that it is. */
function rows(node, prefix) {
  const schema = at(node);
  const required = schema.required || [];
  const extended = (schema.allOf || []).flatMap((each) => rows(each, prefix));
  return extended.concat(Object.entries(schema.properties || {}).flatMap(([name, field]) => {
    const must = required.includes(name) ? [] : [element("span", { class: "optional" }, " optional")];
    const told = at(field).description || "";
    const row = element("tr", {},
      element("th", {}, element("code", {}, prefix + name), ...must),
      element("td", {}, ...type(field)),
      element("td", {}, ...words(told)));
    const items = field.type === "array" && field.items && !field.items.$ref ? field.items : null;
    const inner = items || (field.$ref ? {} : field);
    return [row, ...rows(inner, `${prefix}${name}${items ? "[]" : ""}.`)];
  }));
}

function table(node) {
  const found = rows(node, "");
  if (found.length) return element("table", {}, ...found);
  return element("p", {}, ...type(node));
}

/** One table for each thing that it may be, but for refusals, which are alike everywhere. */
function tables(node) {
  return (at(node).oneOf || [node]).filter((each) => nameOf(each) !== "Refused").map(table);
}

function examples(message) {
  return (message.examples || []).map((each) => element("pre", {}, JSON.stringify(each.payload, null, 2)));
}

function title(text) {
  return element("h4", {}, text);
}

function acknowledgement(operation) {
  const messages = operation.reply ? operation.reply.messages : [];
  return messages.map(at).flatMap((message) => [
    title("Acknowledged with"), ...tables(message.payload), title("For example"), ...examples(message),
    title("Or refused with"), element("p", {}, ...words("`{ok: false, error}`; without an acknowledgement comes "),
      element("a", { href: "#hears-error_message" }, "error_message"), ", with a ",
      element("a", { href: "#type-Problem" }, "code"), "."),
  ]);
}

function article(operation, direction) {
  const message = at(operation.messages[0]);
  const id = `${direction}-${message.name}`;
  index.lastChild.append(element("li", {}, element("a", { href: `#${id}` }, message.name)));
  return element("article", { id },
    element("h3", {}, element("a", { href: `#${id}` }, message.name)),
    ...paragraphs(operation.summary || message.summary), ...paragraphs(message.description),
    title(direction === "sends" ? "Sent with" : "Heard with"), ...tables(message.payload),
    title("For example"), ...examples(message), ...acknowledgement(operation));
}

/** In AsyncAPI 3 the application is the server: what it receives is what devices send. */
function section(heading, action, direction) {
  index.append(element("h4", {}, heading), element("ul", {}));
  page.append(element("h2", {}, heading));
  Object.values(api.operations).filter((each) => each.action === action)
    .forEach((each) => page.append(article(each, direction)));
}

function types() {
  index.append(element("h4", {}, "Types"), element("ul", {}));
  page.append(element("h2", {}, "Types"));
  Object.entries(api.components.schemas).forEach(([name, schema]) => {
    const id = `type-${name}`;
    index.lastChild.append(element("li", {}, element("a", { href: `#${id}` }, name)));
    const pattern = schema.pattern ? [element("p", {}, element("code", {}, schema.pattern))] : [];
    page.append(element("article", { id }, element("h3", {}, name), ...paragraphs(schema.description),
      ...tables(schema), ...pattern));
  });
}

function show(text) {
  api = jsyaml.load(text);
  page.append(element("h1", {}, api.info.title), ...paragraphs(api.info.description));
  section("What devices send", "receive", "sends");
  section("What devices hear", "send", "hears");
  types();
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named) location.replace(location.hash);
}

fetch("/asyncapi.yaml")
  .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
  .then(show)
  .catch((failure) => page.append(element("p", { class: "note" }, `The document cannot be shown: ${failure.message}`)));

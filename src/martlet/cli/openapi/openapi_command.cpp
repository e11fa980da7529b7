#include <martlet/cli/openapi/openapi_command.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

#include <martlet/base/read_file.hpp>
#include <martlet/json/value.hpp>

#include "compare_documents.hpp"

namespace martlet::cli {
namespace {

constexpr const char* untouched = "nothing was compared";

struct Settings {
  std::vector<std::string> files;
  bool as_json = false;
  bool all = false;
};

Result<json::Value> read_document(const std::string& file) {
  const Result<std::string> text = file == "-" ? read_standard_input() : read_file(file);
  if (!text) return std::unexpected(text.error());
  Result<json::Value> document = json::parse(*text);
  if (!document) {
    Error error = document.error();
    error.where.file = file;
    return std::unexpected(std::move(error));
  }
  if (!document->find("openapi") || !document->find("paths") || !document->find("paths")->object())
    return failure(Code::malformed, file + " isn't an OpenAPI 3 document in JSON", "to create one, run a service's program with --openapi");
  return document;
}

std::string as_text(const Changes& changes, bool all) {
  std::string text;
  std::size_t breaking = 0;
  for (const Change& change : changes) {
    breaking += change.breaks ? 1 : 0;
    if (!change.breaks && !all) continue;
    text += std::string(change.breaks ? "breaks   " : "harmless ") + change.operation;
    if (!change.place.empty()) text += ": " + change.place;
    text += ": " + change.what + '\n';
  }
  const std::size_t harmless = changes.size() - breaking;
  text += breaking == 0 ? "nothing breaks clients"
                        : std::to_string(breaking) + (breaking == 1 ? " change breaks" : " changes break") + " clients";
  if (harmless > 0) text += "; " + std::to_string(harmless) + (harmless == 1 ? " is" : " are") + " harmless" + (all ? "" : " (--all)");
  return text + '\n';
}

std::string as_json(const Changes& changes) {
  json::Array list;
  for (const Change& change : changes) {
    json::Value one;
    one.set("breaks", change.breaks);
    one.set("operation", change.operation);
    one.set("place", change.place);
    one.set("what", change.what);
    list.push_back(std::move(one));
  }
  json::Value object;
  object.set("breaking", std::count_if(changes.begin(), changes.end(), [](const Change& change) { return change.breaks; }));
  object.set("changes", std::move(list));
  return object.to_text() + '\n';
}

int diff(const Settings& settings, Console console) {
  const auto refused = [&](const Error& error) { return refuse("martlet openapi diff", untouched, error, console); };
  if (settings.files.size() != 2)
    return refused({Code::malformed, "two documents are required: the old one and the new one", {}, "see martlet openapi diff --help"});
  const Result<json::Value> before = read_document(settings.files[0]);
  if (!before) return refused(before.error());
  const Result<json::Value> after = read_document(settings.files[1]);
  if (!after) return refused(after.error());
  const Changes changes = compare_documents(*before, *after);
  console.out << (settings.as_json ? as_json(changes) : as_text(changes, settings.all));
  return std::any_of(changes.begin(), changes.end(), [](const Change& change) { return change.breaks; }) ? 1 : 0;
}

Command diff_command() {
  const auto settings = std::make_shared<Settings>();
  const auto take_file = [settings](std::string_view text) -> Result<void> {
    settings->files.emplace_back(text);
    return {};
  };
  return {.name = "diff",
          .purpose = "shows what a new document changes for clients of the old one",
          .examples =
              "martlet openapi diff published.json next.json\n"
              "build/release/shop --openapi | martlet openapi diff published.json -\n",
          .description =
              "Compares two OpenAPI 3 documents in JSON, and finds the changes that break clients. A change breaks clients if a\n"
              "request that was valid is refused now, or if a response contains something that clients don't know or lacks something\n"
              "that it always contained. For example, clients break if an operation, a status, a media type or a member is removed,\n"
              "if something new is required, if the rules of a request become stricter or those of a response looser, if a type\n"
              "changes, or if authentication or another scope is required.\n"
              "\n"
              "Clients are expected to ignore unknown members of responses. Names of path parameters, descriptions, tags and examples\n"
              "don't matter.\n",
          .exit_status = "0 if nothing breaks clients, 1 if something does, 2 if the request was invalid.",
          .untouched = untouched,
          .options = {{"", "OLD NEW", "the two documents; - reads standard input", take_file},
                      flag_option("all", "also prints the changes that don't break clients", settings->all),
                      flag_option("json", "prints all changes as one line of JSON", settings->as_json)},
          .run = [settings](Console console) { return diff(*settings, console); }};
}

}  // namespace

Command openapi_command() {
  Command command{.name = "openapi",
                  .purpose = "compares OpenAPI documents",
                  .examples = "martlet openapi diff published.json next.json\n",
                  .description = "",
                  .exit_status = "0 if nothing breaks clients, 1 if something does, 2 if the request was invalid.",
                  .untouched = untouched};
  command.commands = {diff_command()};
  return command;
}

}  // namespace martlet::cli

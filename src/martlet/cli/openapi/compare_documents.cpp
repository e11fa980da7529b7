#include "compare_documents.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <martlet/base/text.hpp>

#include "resolve_reference.hpp"
#include "schema_diff.hpp"
#include "security_diff.hpp"

namespace martlet::cli {
namespace {

constexpr std::array<std::string_view, 8> methods{"get", "put", "post", "delete", "options", "head", "patch", "trace"};

// Returns a path without the names of its parameters, which don't matter to clients.
std::string without_names(std::string_view path) {
  std::string text;
  bool is_name = false;
  for (const char c : path) {
    if (c == '}') is_name = false;
    if (!is_name) text += c;
    if (c == '{') is_name = true;
  }
  return text;
}

// Returns the number of the path's parameters before this one.
std::size_t place_in_path(std::string_view path, std::string_view name) {
  const std::size_t at = path.find('{' + std::string(name) + '}');
  return static_cast<std::size_t>(std::count(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(std::min(at, path.size())), '{'));
}

struct Operation {
  std::string path;
  std::string method;
  json::Value item;
  json::Value operation;
  std::string name() const { return to_upper(method) + ' ' + path; }
  std::string key() const { return method + ' ' + without_names(path); }
};

std::vector<Operation> operations_of(const json::Value& document) {
  std::vector<Operation> list;
  const json::Value paths = resolved_member(document, document, "paths");
  for (const auto& [path, value] : *paths.object()) {
    const json::Value item = resolve_reference(document, value);
    for (const std::string_view method : methods) {
      if (item.find(method)) list.push_back({path, std::string(method), item, resolved_member(document, item, method)});
    }
  }
  return list;
}

// Returns the parameters of the path and the operation, by location (`in`) and name.
std::map<std::string, json::Value> parameters_of(const json::Value& document, const Operation& operation) {
  std::map<std::string, json::Value> parameters;
  for (const json::Value* owner : {&operation.item, &operation.operation}) {
    const json::Value* list = owner->find("parameters");
    if (!list || !list->array()) continue;
    for (const json::Value& one : *list->array()) {
      json::Value parameter = resolve_reference(document, one);
      const std::string in(parameter.text("in"));
      std::string name(parameter.text("name"));
      if (in == "header") name = to_lower(name);
      if (in == "path") name = '#' + std::to_string(place_in_path(operation.path, name));
      parameters[in + ' ' + name] = std::move(parameter);
    }
  }
  return parameters;
}

bool is_set(const json::Value& object, std::string_view key) {
  const json::Value* value = object.find(key);
  return value && value->boolean() && *value->boolean();
}

bool is_success(std::string_view status) { return status.starts_with('2'); }

class DocumentComparison {
 public:
  DocumentComparison(const json::Value& old_document, const json::Value& new_document) : old_(old_document), new_(new_document) {}

  Changes run() {
    const std::vector<Operation> before = operations_of(old_);
    const std::vector<Operation> after = operations_of(new_);
    for (const Operation& one : before) {
      const auto now = std::ranges::find(after, one.key(), &Operation::key);
      operation_ = one.name();
      now == after.end() ? report_change(true, "", "it was removed") : compare(one, *now);
    }
    for (const Operation& one : after) {
      operation_ = one.name();
      if (std::ranges::find(before, one.key(), &Operation::key) == before.end()) report_change(false, "", "it was added");
    }
    return std::move(changes_);
  }

 private:
  void report_change(bool breaks, std::string place, std::string what) {
    Change change{breaks, operation_, std::move(place), std::move(what)};
    if (std::find(changes_.begin(), changes_.end(), change) == changes_.end()) changes_.push_back(std::move(change));
  }

  void compare(const Operation& before, const Operation& after) {
    if (auto lost = lost_access(old_, before.operation, new_, after.operation)) report_change(true, "", std::move(*lost));
    if (!is_set(before.operation, "deprecated") && is_set(after.operation, "deprecated")) report_change(false, "", "it is now deprecated");
    if (before.operation.text("operationId") != after.operation.text("operationId"))
      report_change(false, "",
                    "its operationId changed from " + std::string(before.operation.text("operationId")) + " to " +
                        std::string(after.operation.text("operationId")) + ": generated clients may be named after it");
    compare_parameters(before, after);
    compare_request_bodies(before.operation, after.operation);
    compare_responses(before.operation, after.operation);
  }

  static std::string place_of(const json::Value& parameter) {
    return std::string(parameter.text("in")) + " parameter " + std::string(parameter.text("name"));
  }

  void compare_parameters(const Operation& before, const Operation& after) {
    const auto old_parameters = parameters_of(old_, before);
    const auto new_parameters = parameters_of(new_, after);
    for (const auto& [key, parameter] : old_parameters) {
      const auto now = new_parameters.find(key);
      if (now == new_parameters.end()) {
        // Strict servers refuse unknown query parameters, but accept any headers and cookies.
        const bool is_query = parameter.text("in") == "query";
        report_change(is_query, place_of(parameter), is_query ? "it was removed" : "it is now ignored");
        continue;
      }
      if (!is_set(parameter, "required") && is_set(now->second, "required")) report_change(true, place_of(parameter), "it is now required");
      for (const std::string_view style : {"style", "explode"}) {
        if (parameter.find(style) && now->second.find(style) && *parameter.find(style) != *now->second.find(style))
          report_change(true, place_of(parameter), "its style of serialization changed");
      }
      compare_schemas(Sender::client, place_of(parameter), parameter, now->second);
    }
    for (const auto& [key, parameter] : new_parameters) {
      if (old_parameters.contains(key)) continue;
      const bool is_required = is_set(parameter, "required");
      report_change(is_required, place_of(parameter), is_required ? "it was added, and is required" : "it was added");
    }
  }

  void compare_request_bodies(const json::Value& before, const json::Value& after) {
    const std::string place = "request body";
    const json::Value old_body = resolved_member(old_, before, "requestBody");
    const json::Value new_body = resolved_member(new_, after, "requestBody");
    const bool had = before.find("requestBody");
    const bool has = after.find("requestBody");
    if (had && !has) report_change(true, place, "it was removed");
    if (!had && has)
      report_change(is_set(new_body, "required"), place, is_set(new_body, "required") ? "it was added, and is required" : "it was added");
    if (!had || !has) return;
    if (!is_set(old_body, "required") && is_set(new_body, "required")) report_change(true, place, "it is now required");
    compare_contents(Sender::client, place, old_body, new_body);
  }

  void compare_responses(const json::Value& before, const json::Value& after) {
    const json::Value old_responses = resolved_member(old_, before, "responses");
    const json::Value new_responses = resolved_member(new_, after, "responses");
    for (const auto& [status, value] : *old_responses.object()) {
      const json::Value* now = new_responses.find(status);
      if (!now) {
        report_change(is_success(status), "response " + status, "it was removed");
        continue;
      }
      compare_response("response " + status, resolve_reference(old_, value), resolve_reference(new_, *now));
    }
    for (const auto& [status, value] : *new_responses.object()) {
      if (!old_responses.find(status)) report_change(is_success(status), "response " + status, "it was added");
    }
  }

  void compare_response(const std::string& place, const json::Value& before, const json::Value& after) {
    const json::Value old_headers = resolved_member(old_, before, "headers");
    const json::Value new_headers = resolved_member(new_, after, "headers");
    for (const auto& [name, value] : *old_headers.object()) {
      if (!new_headers.find(name)) report_change(true, place + ": header " + name, "it is no longer sent");
    }
    compare_contents(Sender::server, place, before, after);
  }

  void compare_contents(Sender sender, const std::string& place, const json::Value& before, const json::Value& after) {
    const json::Value old_content = resolved_member(old_, before, "content");
    const json::Value new_content = resolved_member(new_, after, "content");
    for (const auto& [type, media] : *old_content.object()) {
      const json::Value* now = new_content.find(type);
      if (!now) {
        report_change(true, place, sender == Sender::client ? type + " is no longer accepted" : "it is no longer " + type);
        continue;
      }
      compare_schemas(sender, place, media, *now);
    }
    for (const auto& [type, media] : *new_content.object()) {
      if (old_content.find(type)) continue;
      const bool is_other_answer = sender == Sender::server && !old_content.object()->empty();
      report_change(is_other_answer, place, "it can now be " + type);
    }
  }

  void compare_schemas(Sender sender, const std::string& place, const json::Value& before, const json::Value& after) {
    const json::Value any{json::Object()};
    const auto report = [&](bool breaks, const std::string& where, const std::string& what) {
      report_change(breaks, where.empty() ? place : place + ": " + where, what);
    };
    SchemaDiff diff(old_, new_, sender, report);
    diff.compare(before.find("schema") ? *before.find("schema") : any, after.find("schema") ? *after.find("schema") : any, "");
  }

  const json::Value& old_;
  const json::Value& new_;
  std::string operation_;
  Changes changes_;
};

}  // namespace

Changes compare_documents(const json::Value& old_document, const json::Value& new_document) {
  return DocumentComparison(old_document, new_document).run();
}

}  // namespace martlet::cli

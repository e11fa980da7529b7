// The changes of `martlet add route`. A handler depends on the number of its path's parameters, so it is composed here instead of filled
// into a template.
#include <martlet/base/join.hpp>
#include <martlet/base/text.hpp>

#include "added_parts.hpp"
#include "service_name.hpp"
#include "source_edits.hpp"

namespace martlet::cli {
namespace {

struct Handler {
  const RouteArgument& route;
  std::string file;  // rate_order
  std::string type;  // RateOrder
  std::string name_space;

  std::string reply() const { return type + "Reply"; }
  std::string body() const { return type + "Body"; }
};

std::string inside(const Handler& handler, const std::string& text) {
  return "namespace " + handler.name_space + " {\n\n" + text + "\n}  // namespace " + handler.name_space + '\n';
}

std::string call_of(const Handler& handler) {
  std::vector<std::string> parameters;
  for (const std::string& name : handler.route.parameters) parameters.push_back("martlet::Param<\"" + name + "\"> " + name);
  if (handler.route.has_body()) parameters.push_back("martlet::Body<" + handler.body() + "> body");
  return '(' + join(parameters, ", ") + ") const";
}

// Returns the reply's members: until someone edits them, the same as those of the request.
std::vector<std::string> members_of_reply(const Handler& handler) {
  std::vector<std::string> members = handler.route.parameters;
  if (handler.route.has_body() || members.empty()) members.emplace_back("text");
  return members;
}

std::string header(const Handler& handler) {
  std::string text = "#pragma once\n#include <string>\n\n#include <martlet/schema/type.hpp>\n#include <martlet/server/parameters.hpp>\n\n";
  std::string types;
  if (handler.route.has_body()) types += "/// What a client sends.\nstruct " + handler.body() + " {\n  std::string text;\n};\n\n";
  types += "struct " + handler.reply() + " {\n";
  for (const std::string& member : members_of_reply(handler)) types += "  std::string " + member + ";\n";
  types += "};\n\n";
  if (handler.route.has_body()) types += "martlet::Schema describe(martlet::Type<" + handler.body() + ">);\n";
  types += "martlet::Schema describe(martlet::Type<" + handler.reply() + ">);\n\n";
  types +=
      "/// " + handler.route.method + ' ' + handler.route.path + ". Services are passed to its constructor, as in the other handlers.\n";
  types += "class " + handler.type + " {\n public:\n  " + handler.reply() + " operator()" + call_of(handler) + ";\n};\n";
  return text + inside(handler, types);
}

std::string describe(const std::string& type, const std::vector<std::string>& members, const std::string& rules) {
  std::string text = "martlet::Schema describe(martlet::Type<" + type + ">) {\n  return martlet::object<" + type + ">(\"" + type + '"';
  for (const std::string& member : members) text += ",\n      martlet::field<&" + type + "::" + member + ">(\"" + member + "\")" + rules;
  return text + ");\n}\n\n";
}

std::string source(const Handler& handler) {
  std::string text;
  if (handler.route.has_body()) text += describe(handler.body(), {"text"}, ".min(1).max(280)");
  text += describe(handler.reply(), members_of_reply(handler), "");
  std::vector<std::string> values;
  for (const std::string& name : handler.route.parameters) values.push_back('*' + name);
  if (handler.route.has_body()) {
    values.emplace_back("body->text");
  } else if (values.empty()) {
    values.emplace_back("\"to be done\"");
  }
  text += handler.reply() + ' ' + handler.type + "::operator()" + call_of(handler) + " {\n  return {" + join(values, ", ") + "};\n}\n";
  return "#include \"" + handler.file + ".hpp\"\n\n#include <martlet/schema/schema.hpp>\n\n" + inside(handler, text);
}

// A path with `1`, `2` ... for its parameters, and the JSON of the response.
struct Example {
  std::string url;
  std::string answer;
};
Example example_of(const Handler& handler) {
  Example example;
  std::size_t number = 0;
  bool is_inside = false;
  for (const char c : handler.route.path) {
    if (c == '{') {
      is_inside = true;
      example.url += std::to_string(++number);
    }
    if (!is_inside) example.url += c;
    if (c == '}') is_inside = false;
  }
  std::vector<std::string> members;
  for (std::size_t i = 0; i < handler.route.parameters.size(); ++i)
    members.push_back('"' + handler.route.parameters[i] + "\":\"" + std::to_string(i + 1) + '"');
  if (handler.route.has_body()) {
    members.emplace_back(R"("text":"hello")");
  } else if (members.empty()) {
    members.emplace_back(R"("text":"to be done")");
  }
  example.answer = '{' + join(members, ",") + '}';
  return example;
}

std::string test(const Handler& handler) {
  const Example example = example_of(handler);
  const bool has_body = handler.route.has_body();
  const std::string call = "service." + handler.route.function() + "(\"" + example.url + '"';
  std::string text = "namespace {\n\nusing " + handler.type + "Route = Service;\n\n";
  text += "TEST_F(" + handler.type + "Route, answers_what_it_was_given) {\n  const martlet::TestResponse answer = " + call;
  text += has_body ? ", " + handler.body() + "{.text = \"hello\"});\n" : ");\n";
  text += "  EXPECT_EQ(answer.status, 200) << answer;\n  EXPECT_EQ(answer.payload, R\"(" + example.answer + ")\");\n}\n\n";
  if (has_body)
    text += "TEST_F(" + handler.type + "Route, refuses_a_body_without_a_text) { EXPECT_EQ(" + call + ", \"{}\").status, 400); }\n\n";
  const std::string includes = "#include \"handlers/" + handler.file + ".hpp\"\n\n#include \"service_fixture.hpp\"\n\n";
  return includes + inside(handler, text + "}  // namespace\n");
}

// Returns whether `source` adds a route with this method and path, whatever its parameters are called. Detects only literal paths, without
// prefixes.
bool has_route(const std::string& source, const RouteArgument& route) {
  const std::string begin = '.' + route.function() + "(\"";
  for (std::size_t at = source.find(begin); at != std::string::npos; at = source.find(begin, at + 1)) {
    const std::size_t path = at + begin.size();
    const std::string found = source.substr(path, source.find('"', path) - path);
    if (RouteArgument{route.method, found, {}, {}}.path_without_parameter_names() == route.path_without_parameter_names()) return true;
  }
  return false;
}

}  // namespace

Result<FolderChange> added_route(const ServiceFolder& service, const RouteArgument& route, const std::string& name) {
  const std::string file = name.empty() ? route.snake_case() : name;
  const Handler handler{route, file, pascal_case(file), service.name_space()};
  const Result<std::string> routes = service.read("routes.cpp");
  if (!routes) return std::unexpected(routes.error());
  if (has_route(*routes, route))
    return failure(Code::conflict, "routes.cpp already has " + route.method + ' ' + route.path,
                   "change that route, or choose another path");
  if (const Result<void> unused = service.check_unused(file); !unused) return std::unexpected(unused.error());
  Result<std::string> changed = with_line(with_include(*routes, "handlers/" + file + ".hpp"), "void add_routes(",
                                          "  server." + route.function() + "(\"" + route.path + "\", handler<" + handler.type + ">);");
  if (!changed) {
    changed.error().what = "routes.cpp: " + changed.error().what;
    return std::unexpected(changed.error());
  }
  FolderChange change;
  change.added = {{"handlers/" + file + ".hpp", header(handler)},
                  {"handlers/" + file + ".cpp", source(handler)},
                  {"tests/" + file + "_test.cpp", test(handler)}};
  change.replaced = {{"routes.cpp", std::move(*changed)}};
  return change;
}

}  // namespace martlet::cli

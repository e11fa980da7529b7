#include "plugins.hpp"
#include "request_to_json.hpp"

// Every route returns its own method and path, and the path parameters that it received.

namespace conformance {
namespace {

using namespace martlet;

auto show(std::string route) {
  return [route = std::move(route)](Request& request) -> json::Value {
    return json::Object{{"route", route}, {"params", params_to_json(request)}};
  };
}

void add(Server& server, const std::string& method, const std::string& path) { server.route(method, path, show(method + ' ' + path)); }

json::Value host(std::string_view name) { return json::Object{{"host", name}}; }
json::Value hostname(Request& request) { return host(request.hostname()); }

json::Value query(Request& request) { return json::Object{{"query", query_to_json(request)}, {"path", request.path()}}; }

json::Value array(Request& request) {
  json::Array values;
  for (const PathParams::Item& param : request.params()) values.emplace_back(param.value);
  return json::Object{{"paramsArray", std::move(values)}, {"params", params_to_json(request)}};
}

void add_paths(Server& server) {
  for (const char* path : {"/",
                           "/books",
                           "/books/new",
                           "/books/{id}",
                           "/books/{id}.{ext}",
                           "/books/{id}/pages/{page?}",
                           "/books/b{rest}",
                           "/books/{path*}",
                           "/name/{parts*2}",
                           "/name/{parts*2}/tail",
                           "/mixed/a{p}b",
                           "/mixed/a{p}c{q}",
                           "/mixed/{p}",
                           "/opt/{x?}",
                           "/inner/pre{x?}post",
                           "/wild/{rest*}",
                           "/trail/",
                           "/trail2",
                           "/any",
                           "/ownoptions"}) {
    add(server, "GET", path);
  }
}

void add_methods(Server& server) {
  add(server, "POST", "/books");
  for (const char* method : {"PUT", "PATCH"}) server.route(method, "/books/{id}", show("PUT|PATCH /books/{id}"));
  add(server, "DELETE", "/books/{id}");
  add(server, "PURGE", "/books/{id}");
  add(server, "*", "/any");
  add(server, "*", "/anyfile/{file}");
  add(server, "OPTIONS", "/ownoptions");
}

void add_hosts(Server& server) {
  server.get("/host", [] { return host("shop"); }).vhost("shop.example");
  server.get("/host", hostname).vhost("a.example").vhost("b.example");
  server.get("/host", [] { return host("default"); });
}

}  // namespace

Plugin routing() {
  return {.name = "routing",
          .register_with =
              [](Server& server) {
                add_paths(server);
                add_methods(server);
                add_hosts(server);
                server.get("/hidden", [] { return "hidden"; }).internal();
                server.get("/query", query);
                server.get("/array/{a}/{b*2}/{c?}", array);
              },
          .version = "1.0.0"};
}

}  // namespace conformance

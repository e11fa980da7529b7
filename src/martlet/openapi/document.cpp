#include <martlet/openapi/document.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <martlet/base/text.hpp>

#include "documented_path.hpp"
#include "request_inputs.hpp"
#include "responses.hpp"
#include "schema_writer.hpp"
#include "security.hpp"

namespace martlet {
namespace openapi_detail {
namespace {

constexpr std::array<std::string_view, 8> known_methods{"GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"};
constexpr std::array<std::string_view, 5> methods_of_any{"GET", "PUT", "POST", "DELETE", "PATCH"};

// An operation and its route.
struct Place {
  const Route* route;
  std::string method;
  DocumentedPath path;
};

class Document {
 public:
  explicit Document(const Server& server) : server_(server) {}

  Result<json::Value> run() {
    find_places();
    for (const Place& place : places_) record_body_types(*place.route, schemas_);
    count_ids();
    for (const Place& place : places_) add_operation(place);
    if (!schemas_.problems().empty()) return problems();
    return whole();
  }

 private:
  void find_places() {
    for (const bool any : {false, true}) {
      for (const Route* route : server_.table()) {
        if (route->options.is_internal || route->options.is_undocumented || (route->method == "*") != any) continue;
        const Result<PathPattern> pattern = PathPattern::parse(route->path);
        if (!pattern) continue;  // the router reports the mistake
        for (const DocumentedPath& path : documented_paths(*pattern)) find_places(*route, path);
      }
    }
  }

  // OpenAPI defines only known_methods, and allows one operation for each method of a path.
  void find_places(const Route& route, const DocumentedPath& path) {
    const auto add = [&](std::string_view method) {
      if (known_.emplace(path.text, method).second) places_.push_back({&route, std::string(method), path});
    };
    if (route.method == "*") {
      std::for_each(methods_of_any.begin(), methods_of_any.end(), add);
    } else if (std::find(known_methods.begin(), known_methods.end(), route.method) != known_methods.end()) {
      add(route.method);
    }
  }

  void count_ids() {
    for (const Place& place : places_) ++ids_[wanted_id(place)];
  }
  static std::string wanted_id(const Place& place) {
    const std::string& own = place.route->options.id;
    return own.empty() ? operation_id(place.method, place.path) : own;
  }
  std::string id_of(const Place& place) const {
    std::string id = wanted_id(place);
    if (ids_.at(id) == 1) return id;
    return place.route->options.id.empty() ? place.method + ' ' + place.path.text : operation_id(place.method, place.path);
  }

  void add_operation(const Place& place) {
    json::Value item = paths_.find(place.path.text) ? *paths_.find(place.path.text) : json::Value();
    item.set(to_lower(place.method), operation(place));
    paths_.set(place.path.text, std::move(item));
    add_security_schemes(security_schemes_, server_, *place.route);
  }

  json::Value operation(const Place& place) {
    const Route& route = *place.route;
    const RouteOptions& options = route.options;
    schemas_.set_route(place.method + ' ' + route.path);
    json::Value operation;
    operation.set("operationId", id_of(place));
    if (!options.description.empty()) operation.set("summary", options.description);
    if (!options.notes.empty()) operation.set("description", options.notes);
    if (!options.tags.empty()) operation.set("tags", tags_of(options));
    if (options.is_deprecated) operation.set("deprecated", true);
    if (!route.vhost.empty()) operation.set("servers", servers({}, route.vhost));
    if (json::Array parameters = parameters_of(route, place.path, schemas_); !parameters.empty())
      operation.set("parameters", std::move(parameters));
    if (json::Value body = request_body_of(route, schemas_); !body.is_null()) operation.set("requestBody", std::move(body));
    operation.set("responses", responses_.of(server_, route));
    if (json::Array security = security_of(server_, route); !security.empty()) operation.set("security", std::move(security));
    return operation;
  }

  json::Array tags_of(const RouteOptions& options) {
    json::Array tags;
    for (const std::string& tag : options.tags) {
      tags.emplace_back(tag);
      if (std::find(tags_.begin(), tags_.end(), tag) == tags_.end()) tags_.push_back(tag);
    }
    return tags;
  }

  static json::Array servers(const std::vector<std::string>& urls, const std::vector<std::string>& hosts) {
    json::Array list;
    const auto add = [&](const std::string& url) {
      json::Value server;
      server.set("url", url);
      list.push_back(std::move(server));
    };
    for (const std::string& url : urls) add(url);
    for (const std::string& host : hosts) add("//" + host);
    return list;
  }

  json::Value info() const {
    const ApiInfo& api = server_.api();
    json::Value info;
    const auto set = [](json::Value& to, std::string_view key, const std::string& text) {
      if (!text.empty()) to.set(key, text);
    };
    info.set("title", api.title.empty() ? std::string("service") : api.title);
    info.set("version", api.version.empty() ? std::string("0.0.0") : api.version);
    set(info, "summary", api.summary);
    set(info, "description", api.description);
    json::Value contact;
    set(contact, "name", api.contact_name);
    set(contact, "url", api.contact_url);
    set(contact, "email", api.contact_email);
    if (!contact.is_null()) info.set("contact", std::move(contact));
    json::Value license;
    set(license, "name", api.license_name);
    set(license, "url", api.license_url);
    if (!license.is_null()) info.set("license", std::move(license));
    return info;
  }

  // Returns the described tags in their order, then the routes' other tags.
  json::Array tags() const {
    json::Array list;
    std::set<std::string> known;
    for (const ApiInfo::Tag& tag : server_.api().tags) {
      json::Value one;
      one.set("name", tag.name);
      if (!tag.description.empty()) one.set("description", tag.description);
      if (known.insert(tag.name).second) list.push_back(std::move(one));
    }
    for (const std::string& tag : tags_) {
      json::Value one;
      one.set("name", tag);
      if (known.insert(tag).second) list.push_back(std::move(one));
    }
    return list;
  }

  json::Value whole() const {
    json::Value document;
    document.set("openapi", "3.1.0");
    document.set("info", info());
    if (!server_.api().servers.empty()) document.set("servers", servers(server_.api().servers, {}));
    if (json::Array list = tags(); !list.empty()) document.set("tags", std::move(list));
    document.set("paths", paths_);
    json::Value components;
    components.set("schemas", schemas_.components());
    components.set("responses", responses_.shared());
    if (!security_schemes_.is_null()) components.set("securitySchemes", security_schemes_);
    document.set("components", std::move(components));
    return document;
  }

  Result<json::Value> problems() const {
    std::string text = "the OpenAPI document can't be made:";
    for (const std::string& problem : schemas_.problems()) text += "\n  " + problem;
    return failure(Code::malformed, std::move(text));
  }

  const Server& server_;
  SchemaWriter schemas_;
  Responses responses_{schemas_};
  std::vector<Place> places_;
  std::set<std::pair<std::string, std::string>, std::less<>> known_;
  std::map<std::string, int> ids_;
  std::vector<std::string> tags_;
  json::Value paths_{json::Object()};
  json::Value security_schemes_;
};

}  // namespace
}  // namespace openapi_detail

Result<json::Value> openapi_document(const Server& server) { return openapi_detail::Document(server).run(); }

}  // namespace martlet

#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>

#include "keywords.hpp"

namespace martlet::openapi_detail {

/// A writer of types as JSON Schema 2020-12, which collects the named ones as components.
class SchemaWriter {
 public:
  /// Sets the route for which the following types are written; messages about mistakes name it.
  void set_route(std::string route) { route_ = std::move(route); }
  /// Records that clients send values of this type. Call it for all types before writing anything: types that only the server sends are
  /// described less strictly (members may be added) and more definitely (fields with a fallback are always present).
  void record_sent(const Schema& schema);

  /// Writes a type of JSON values: a reference to a component if the type has a name.
  json::Value write(const Schema& schema, bool is_sent);
  /// Writes a field of a source, with its rules, default and annotations.
  json::Value write_field(const schema::Field& field, ValueSource source, bool is_sent);
  /// Adds a component that isn't a type of the program, such as an error, and returns a reference to it.
  json::Value add_component(const std::string& name, json::Value content);

  /// Returns all components, by name.
  json::Value components() const;
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  struct Use {
    ValueSource source = ValueSource::json;
    bool is_sent = false;
  };
  struct Component {
    const schema::Declaration* type = nullptr;
    json::Value content;
    std::string route;
  };

  json::Value write(const Schema& schema, const schema::Refinement& more, Use use);
  json::Value write_wrapper(const Schema& schema, const schema::Refinement& more, Use use);
  json::Value write_named(const Schema& schema, const schema::Refinement& more);
  json::Value write_inline(const Schema& schema, const schema::Refinement& more, Use use);
  json::Value write_object(const schema::Declaration& type, Use use);
  json::Value write_variant(const schema::Declaration& type, const schema::Refinement& rules, Use use);
  json::Value write_tagged(const schema::Declaration& type, const schema::Refinement& rules, Use use);
  json::Value content_of(const Schema& schema);
  void add_former_name(json::Value& properties, const schema::Field& field, const json::Value& written) const;
  void add_inside(json::Value& to, const schema::Declaration& type, const schema::Refinement& rules, Use use);
  void annotate(json::Value& to, const schema::Refinement& rules);
  void add_problem(const std::string& what);

  std::string route_;
  std::set<const schema::Declaration*> sent_;
  std::map<std::string, Component> components_;
  std::vector<std::string> problems_;
};

/// Returns the type inside any wrappers that have no name.
const Schema& unwrapped(const Schema& schema);
/// Returns the name of a type's component: "Page_Order" for "Page<Order>".
std::string component_name(std::string_view declared);

}  // namespace martlet::openapi_detail

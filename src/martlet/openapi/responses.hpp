#pragma once
#include <martlet/json/value.hpp>
#include <martlet/server/server.hpp>

#include "schema_writer.hpp"

namespace martlet::openapi_detail {

/// The Responses Objects of routes, and the Response Objects that they share (components/responses).
class Responses {
 public:
  explicit Responses(SchemaWriter& schemas) : schemas_(schemas) {}
  json::Value of(const Server& server, const Route& route);
  const json::Value& shared() const { return shared_; }

 private:
  void add_successes(json::Value& to, const Route& route);
  void add_success(json::Value& to, const Route& route, int status, const DeclaredResponse& declared);
  json::Value content_of(const Route& route, const DeclaredResponse& declared);
  void add_errors(json::Value& to, const Server& server, const Route& route);
  void add_error(json::Value& to, const Route& route, int status);
  json::Value error(const Route& route, int status, const DeclaredResponse& declared);
  json::Value error_schema(const Route& route, int status);
  json::Value share(const std::string& name, json::Value response);

  SchemaWriter& schemas_;
  json::Value shared_{json::Object()};
};

}  // namespace martlet::openapi_detail

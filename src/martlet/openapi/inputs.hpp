#pragma once
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/server/server.hpp>

#include "documented_path.hpp"
#include "schema_writer.hpp"

namespace martlet::openapi_detail {

/// What a route reads of one source: its handler's parameters, and what else it expects.
std::vector<const HandlerInput*> inputs_of(const Route& route, From source);
/// Does the server check anything that clients send to this route?
bool has_inputs(const Route& route);

/// Notes the types of all bodies that clients send.
void note_bodies(const Route& route, SchemaWriter& schemas);

/// The Parameter Objects; an empty array if there are none.
json::Array parameters_of(const Route& route, const DocumentedPath& path, SchemaWriter& schemas);
/// The Request Body Object; null if the route takes none.
json::Value request_body_of(const Route& route, SchemaWriter& schemas);

}  // namespace martlet::openapi_detail

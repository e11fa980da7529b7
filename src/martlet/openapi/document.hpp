#pragma once
#include <martlet/base/result.hpp>
#include <martlet/json/value.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

/// Describes `server` as an OpenAPI 3.1 document whose schemas are JSON Schema 2020-12. Works before initialization: nothing is opened,
/// fetched or started.
///
/// - Routes are operations, except internal and undocumented ones. A path with an optional last segment is two paths; a route for any
///   method is an operation for each of GET, PUT, POST, DELETE and PATCH that no other route has.
/// - Parameters and bodies come from the handlers' parameters and the routes' expectations; successful responses from the handlers' result
///   types and RouteSettings::responds(); errors from responds() and from the framework's own responses on this route.
/// - Every rule of a schema has a keyword. If JSON Schema has none, it is `x-formatMinimum` or the like (ajv-formats) for limits of times,
///   `x-limits` for limits that are another field's value, `x-pcre-pattern` for patterns that ECMA-262 can't express, and
///   `x-custom-rule` for custom rules.
/// - Named types are components with that name. Characters that a component's name can't contain become `_`.
/// - The description of the service is Server::api(); run() uses the program's name as the default title.
///
/// Fails with Code::malformed, listing all mistakes, if two different types have the same name, or an example isn't JSON.
Result<json::Value> openapi_document(const Server& server);

}  // namespace martlet

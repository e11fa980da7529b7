#pragma once
#include <martlet/base/result.hpp>
#include <martlet/json/value.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

/// What `server` offers, as an OpenAPI 3.1 document whose schemas are JSON Schema 2020-12. It works before initialization: nothing is
/// opened, fetched or started.
///
/// - Routes are operations, except internal and undocumented ones. A path whose end may be left out is two paths; a route for any method
///   is an operation for each of GET, PUT, POST, DELETE and PATCH that no other route has.
/// - Parameters and bodies come from the handlers' parameters and from what routes expect; successful answers from the handlers' result
///   types and RouteSettings::answers(); errors from answers() and from what the framework itself answers on this route.
/// - Every rule of a schema has its keyword. Where JSON Schema has none: `x-formatMinimum` and its like (ajv-formats) for limits of times,
///   `x-limits` for limits that are another field's value, `x-pcre-pattern` for expressions that ECMA-262 can't express, and
///   `x-custom-rule` for rules of the program's own.
/// - Types with a name are components of that name. Characters that a component's name can't have become `_`.
/// - What it says about the service is Server::api(); run() gives a service without a title its program's name.
///
/// Fails with Code::malformed, naming everything at once, if two different types have one name, or an example isn't JSON.
Result<json::Value> openapi_document(const Server& server);

}  // namespace martlet

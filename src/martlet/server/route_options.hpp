#pragma once
#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <martlet/base/std_chrono.hpp>
#include <martlet/base/std_function.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/server/auth_options.hpp>
#include <martlet/server/by_status.hpp>
#include <martlet/server/step.hpp>

namespace martlet {

class Request;

/// The sources of input, in the order in which they are validated.
enum class From { headers, params, query, payload, state };

/// The treatment of input that fails its schema.
enum class OnInvalid {
  refuse,  ///< 400
  log,     ///< logs the problem, and continues with the input unconverted
  ignore,  ///< continues with the input unconverted
};

/// How a route, or every route of a server, validates its input.
struct ValidateOptions {
  bool terse = false;              ///< "Invalid request query input" without the fields, the default in hapi
  bool abort_early = true;         ///< stops at the first problem
  bool convert = false;            ///< converts JSON bodies as text sources are ("3" for 3)
  bool strict_text = false;        ///< doesn't convert text sources
  std::optional<Unknown> unknown;  ///< overrides the schemas
  OnInvalid on_invalid = OnInvalid::refuse;
  std::function<Step(Request&, const Boom&)> fail_action{};  ///< decides about invalid input instead; the error has a `validation` member
  json::Object error_fields;                                 ///< added to the error's body
};

/// CORS (WHATWG Fetch). Routes without these options don't allow cross-origin requests.
struct CorsOptions {
  /// Allowed origins, as browsers send them (`https://a.example`), or patterns, in which `*` is any text and `?` one character
  /// (`https://*.b.example`); `*` alone allows all origins. The response contains the request's origin.
  std::vector<std::string> origins{"*"};
  bool ignore_origin = false;           ///< always sends `*`, and does not vary by origin
  std::chrono::seconds max_age{86400};  ///< how long a browser may cache the response to a preflight request
  std::vector<std::string> headers{"Accept", "Authorization", "Content-Type", "If-None-Match"};  ///< allowed request headers
  std::vector<std::string> additional_headers{};                                                 ///< in addition to `headers`
  std::vector<std::string> exposed_headers{"WWW-Authenticate", "Server-Authorization"};          ///< response headers that scripts may read
  std::vector<std::string> additional_exposed_headers{};                                         ///< in addition to `exposed_headers`
  bool credentials = false;                                                                      ///< allows cookies and Authorization
  int preflight_status = 200;                                                                    ///< 200 or 204
  friend bool operator==(const CorsOptions& a, const CorsOptions& b);
};
/// CORS for these origins; see CorsOptions::origins.
CorsOptions cors_from(std::vector<std::string> origins);

enum class Privacy { unspecified, is_public, is_private };

/// The cache-control header. Without `expires_in`, its value is `otherwise`.
struct CacheOptions {
  bool enabled = true;                                    ///< false: no cache-control at all
  std::optional<std::chrono::milliseconds> expires_in{};  ///< GET only
  Privacy privacy = Privacy::unspecified;
  std::vector<int> statuses{200, 204};
  std::string otherwise = "no-cache";
};

enum class PayloadParse {
  parsed,  ///< decompressed, and parsed according to its type
  gunzip,  ///< decompressed bytes
  raw,     ///< the bytes as sent
};

/// How a request's body is read.
struct PayloadOptions {
  std::size_t bytes_max = 1024 * 1024;  ///< before and after decompression; a larger body is a 413
  PayloadParse parse = PayloadParse::parsed;
  std::vector<std::string> allow{};  ///< media types; empty: those that can be parsed; any other is a 415
  std::string override_type{};       ///< used instead of the request's content-type
  std::string default_type = "application/json";
  std::chrono::milliseconds timeout{10'000};  ///< a body that takes longer is a 408
  OnInvalid on_invalid = OnInvalid::refuse;   ///< the treatment of a body that can't be read or parsed
  std::function<Step(Request&, const Boom&)> fail_action{};
  bool multipart = false;     ///< accepts multipart/form-data
  bool annotated = false;     ///< in multipart forms, files have their name and headers
  bool remove_proto = false;  ///< drops `__proto__` keys instead of refusing them; for compatibility with hapi: harmless in C++
};

/// The required shape of JSON in responses, which is read as a T and written again from the T.
struct JsonShape {
  std::function<std::expected<std::string, Problems>(std::string_view json, const ReadOptions& options)> reread;
  const Schema& (*schema)() = nullptr;  ///< for the documentation
};
template <class T>
JsonShape json_shape() {
  return {[](std::string_view json, const ReadOptions& options) -> std::expected<std::string, Problems> {
            auto value = read_json<T>(json, options);
            if (!value) return std::unexpected(std::move(value.error()));
            return to_json(*value);
          },
          &schema_of<T>};
}

/// The required shape of a route's responses.
struct ResponseOptions {
  ByStatus<JsonShape> status{};       ///< for a response with this status
  std::optional<JsonShape> schema{};  ///< for any other response below 400
  bool modify = false;                ///< sends the value as read with the schema, that is, without unknown keys
  std::optional<Unknown> unknown;     ///< takes precedence over the schemas
  int sample = 100;                   ///< percentage of responses that are checked
  bool enforce = true;                ///< false: a violation is logged, instead of a 500
  int empty_status = 204;             ///< for a response without content and without an explicit status; 204 or 200
  bool ranges = true;                 ///< responds to Range requests with 206 (RFC 9110, section 14)
};

/// The documentation of a route's responses with one status.
struct DeclaredResponse {
  std::string description{};            ///< "": the status's name
  const Schema& (*schema)() = nullptr;  ///< of its JSON; nullptr: the handler's result or, from 400 on, an error (Boom)
};

/// How a request's cookies are read.
struct StateOptions {
  bool parse = true;                         ///< false: the Cookie header is ignored, and request.state() is null
  OnInvalid on_invalid = OnInvalid::refuse;  ///< for cookies that can't be read
};

/// How JSON is written.
struct JsonOptions {
  int spaces = 0;        ///< indentation; 0: on one line
  std::string suffix{};  ///< after the text, such as a newline
  bool escape = false;   ///< writes `<`, `>`, `&` and line separators as escapes, so that the text is safe inside HTML
};

/// Security headers for browsers; each is omitted if it is nullopt or false.
struct SecurityOptions {
  std::optional<std::string> hsts = "max-age=15768000";  ///< strict-transport-security (RFC 6797): use only https
  std::optional<std::string> xframe = "DENY";            ///< x-frame-options (RFC 7034): who may show the page in a frame
  std::optional<std::string> xss = "0";                  ///< x-xss-protection: "0" turns off the filters of old browsers
  bool no_open = true;                                   ///< x-download-options: noopen
  bool no_sniff = true;                                  ///< x-content-type-options: nosniff, so that types aren't guessed
  std::optional<std::string> referrer{};                 ///< referrer-policy
};

/// All options of a route; the server's own set has the defaults for its routes.
struct RouteOptions {
  std::string id{};                                 ///< the name by which Server::lookup() finds the route; unique
  std::string description{};                        ///< one sentence, for the list of routes
  std::string notes{};                              ///< details, for documentation: Markdown
  std::vector<std::string> tags{};                  ///< groups of routes, for documentation
  bool is_deprecated = false;                       ///< clients should stop using it
  bool is_undocumented = false;                     ///< left out of the OpenAPI document
  ByStatus<DeclaredResponse> declared_responses{};  ///< by status, for documentation
  std::vector<std::string> produces{};  ///< media types of its successful responses, for documentation; empty: from the handler's result
  std::optional<AuthOptions> auth{};    ///< nullopt: the server's default strategy, if it has one
  bool without_auth = false;            ///< anyone may use the route, even if the server has a default strategy
  ValidateOptions validate{};
  std::optional<CorsOptions> cors{};  ///< nullopt: scripts of other origins can't read the responses
  CacheOptions cache{};
  PayloadOptions payload{};
  StateOptions state{};
  ResponseOptions response{};
  JsonOptions json{};
  std::optional<SecurityOptions> security{};  ///< nullopt: none of these headers
  bool compression = true;                    ///< uses gzip or deflate if the client accepts it and the content type compresses well
  std::size_t compression_bytes_min = 1024;   ///< smaller responses are sent uncompressed
  /// The time limit from routing to the end of the handler; after it, 503. A plain handler that still blocks continues; its result is
  /// dropped.
  std::optional<std::chrono::milliseconds> server_timeout{};
  bool is_internal = false;   ///< 404 unless injected with allow_internals
  bool never_blocks = false;  ///< a plain function that may run on the event loop
};

}  // namespace martlet

#pragma once
#include <chrono>
#include <cstddef>
#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/server/auth.hpp>
#include <martlet/server/step.hpp>

namespace martlet {

/// Where a validated value comes from, in the order in which they are checked.
enum class From { headers, params, query, payload, state };

/// What happens with input that fails its schema.
enum class OnInvalid {
  refuse,  ///< 400
  log,     ///< a line in the log; goes on with what came, unconverted
  ignore,  ///< goes on with what came, unconverted
};

/// How one route, or every route of a server, checks what comes in.
struct ValidateOptions {
  bool terse = false;              ///< "Invalid request query input" without the fields, as hapi's default has it
  bool abort_early = true;         ///< stop at the first problem
  bool convert = false;            ///< JSON bodies are converted as text sources are ("3" for 3)
  bool strict_text = false;        ///< text sources are not converted
  std::optional<Unknown> unknown;  ///< over what the schemas say
  OnInvalid on_invalid = OnInvalid::refuse;
  std::function<Step(Request&, const Boom&)> fail_action{};  ///< decides instead; the error has its `validation` member
  json::Object error_fields;                                 ///< added to the error's body
};

/// CORS (WHATWG Fetch). Off where a route has none.
struct CorsOptions {
  /// Who may ask: origins as browsers send them (`https://a.example`), or patterns, in which `*` is any text and `?` one character
  /// (`https://*.b.example`); `*` alone: everybody. Each is answered with itself.
  std::vector<std::string> origins{"*"};
  bool ignore_origin = false;           ///< answers `*` whoever asks, and does not vary by origin
  std::chrono::seconds max_age{86400};  ///< so long a browser may keep the answer to a preflight request
  std::vector<std::string> headers{"Accept", "Authorization", "Content-Type", "If-None-Match"};  ///< those that a request may have
  std::vector<std::string> additional_headers{};                                                 ///< beside `headers`
  std::vector<std::string> exposed_headers{"WWW-Authenticate", "Server-Authorization"};  ///< those of the answer that scripts may see
  std::vector<std::string> additional_exposed_headers{};                                 ///< beside `exposed_headers`
  bool credentials = false;                                                              ///< may cookies and Authorization be sent?
  int preflight_status = 200;                                                            ///< or 204
  friend bool operator==(const CorsOptions&, const CorsOptions&) = default;
};
/// CORS for these origins; see CorsOptions::origins.
CorsOptions cors_from(std::vector<std::string> origins);

enum class Privacy { unspecified, is_public, is_private };

/// The cache-control header. Without `expires_in`: `otherwise`.
struct CacheOptions {
  bool enabled = true;                                    ///< false: no cache-control at all
  std::optional<std::chrono::milliseconds> expires_in{};  ///< GET only
  Privacy privacy = Privacy::unspecified;
  std::set<int> statuses{200, 204};
  std::string otherwise = "no-cache";
};

enum class PayloadParse {
  parsed,  ///< decompressed, and parsed by its type
  gunzip,  ///< decompressed bytes
  raw,     ///< the bytes as sent
};

/// How a request's body is read.
struct PayloadOptions {
  std::size_t bytes_max = 1024 * 1024;  ///< before and after decompression; beyond it: 413
  PayloadParse parse = PayloadParse::parsed;
  std::vector<std::string> allow{};  ///< media types; empty: those that can be parsed; otherwise 415
  std::string override_type{};       ///< taken instead of the request's content-type
  std::string default_type = "application/json";
  std::chrono::milliseconds timeout{10'000};  ///< beyond it: 408
  OnInvalid on_invalid = OnInvalid::refuse;   ///< for what can't be read or parsed
  std::function<Step(Request&, const Boom&)> fail_action{};
  bool multipart = false;     ///< accept multipart/form-data
  bool annotated = false;     ///< multipart: files come with their name and headers
  bool remove_proto = false;  ///< drops `__proto__` keys instead of refusing them; for compatibility with hapi: harmless in C++
};

/// What JSON that is sent must look like: reads it as a T, and writes the T.
struct JsonShape {
  std::function<std::expected<std::string, Problems>(std::string_view json, const ReadOptions& options)> reread;
};
template <class T>
JsonShape json_shape() {
  return {[](std::string_view json, const ReadOptions& options) -> std::expected<std::string, Problems> {
    auto value = read_json<T>(json, options);
    if (!value) return std::unexpected(std::move(value.error()));
    return to_json(*value);
  }};
}

/// What a route's answers must look like.
struct ResponseOptions {
  std::map<int, JsonShape> status{};  ///< what an answer of this status must look like
  std::optional<JsonShape> schema{};  ///< what any other answer below 400 must look like
  bool modify = false;                ///< send what the schema made of it (unknown keys stripped)
  std::optional<Unknown> unknown;     ///< over what the schemas say
  int sample = 100;                   ///< percent of answers that are checked
  bool enforce = true;                ///< false: a log line instead of a 500
  int empty_status = 204;             ///< of an answer without content and without a status of its own; 204 or 200
  bool ranges = true;                 ///< answers Range requests with 206 (RFC 9110, section 14)
};

/// How a request's cookies are read.
struct StateOptions {
  bool parse = true;                         ///< false: the Cookie header isn't looked at, and request.state() is null
  OnInvalid on_invalid = OnInvalid::refuse;  ///< for cookies that can't be read
};

/// How JSON is written.
struct JsonOptions {
  int spaces = 0;        ///< indentation; 0: on one line
  std::string suffix{};  ///< after the text, such as a newline
  bool escape = false;   ///< writes `<`, `>`, `&` and line separators as escapes, so that the text is harmless inside HTML
};

/// Headers that tell browsers to be careful; each is left out where it is nullopt or false.
struct SecurityOptions {
  std::optional<std::string> hsts = "max-age=15768000";  ///< strict-transport-security (RFC 6797): only https from now on
  std::optional<std::string> xframe = "DENY";            ///< x-frame-options (RFC 7034): who may show the answer in a frame
  std::optional<std::string> xss = "0";                  ///< x-xss-protection: "0" turns off the filters of old browsers
  bool no_open = true;                                   ///< x-download-options: noopen
  bool no_sniff = true;                                  ///< x-content-type-options: nosniff, so that types aren't guessed
  std::optional<std::string> referrer{};                 ///< referrer-policy
};

/// Everything that a route may decide for itself; a server's own set is what its routes start from.
struct RouteOptions {
  std::string id{};                   ///< the name by which Server::lookup() finds the route; unique
  std::string description{};          ///< one sentence, for the table of routes
  std::vector<std::string> tags{};    ///< groups of routes, for documentation
  std::optional<AuthOptions> auth{};  ///< nullopt: the server's default strategy, if it has one
  bool without_auth = false;          ///< everybody may use it, whatever the server's default is
  ValidateOptions validate{};
  std::optional<CorsOptions> cors{};  ///< nullopt: scripts of other origins don't see the answers
  CacheOptions cache{};
  PayloadOptions payload{};
  StateOptions state{};
  ResponseOptions response{};
  JsonOptions json{};
  std::optional<SecurityOptions> security{};  ///< nullopt: none of these headers
  bool compression = true;                    ///< gzip or deflate, where the client takes it and the type is worth it
  std::size_t compression_bytes_min = 1024;   ///< smaller answers are sent as they are
  /// From routing to the handler's end; beyond it: 503, even while a plain handler blocks, whose result is then dropped.
  std::optional<std::chrono::milliseconds> server_timeout{};
  bool is_internal = false;   ///< 404 unless injected with allow_internals
  bool never_blocks = false;  ///< a plain function that runs on the event loop all the same
};

}  // namespace martlet

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
  bool any_origin = true;              ///< any, echoed; otherwise those in `origins`
  bool ignore_origin = false;          ///< answers `*` and does not vary
  std::vector<std::string> origins{};  ///< `https://a.example`, `https://*.b.example`
  std::chrono::seconds max_age{86400};
  std::vector<std::string> headers{"Accept", "Authorization", "Content-Type", "If-None-Match"};
  std::vector<std::string> additional_headers{};
  std::vector<std::string> exposed_headers{"WWW-Authenticate", "Server-Authorization"};
  std::vector<std::string> additional_exposed_headers{};
  bool credentials = false;
  int preflight_status = 200;
};
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
  bool remove_proto = false;  ///< drop `__proto__` keys instead of refusing them
};

/// What JSON that is sent must look like: reads it as a T and writes what came of that.
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

struct ResponseOptions {
  std::map<int, JsonShape> status{};  ///< what an answer of this status must look like
  std::optional<JsonShape> schema{};  ///< what any other answer below 400 must look like
  bool modify = false;                ///< send what the schema made of it (unknown keys stripped)
  std::optional<Unknown> unknown;
  int sample = 100;     ///< percent of answers that are checked
  bool enforce = true;  ///< false: a log line instead of a 500
  int empty_status = 204;
  bool ranges = true;
};

struct StateOptions {
  bool parse = true;                         ///< false: the Cookie header isn't looked at
  OnInvalid on_invalid = OnInvalid::refuse;  ///< for cookies that can't be read
};

struct JsonOptions {
  int spaces = 0;
  std::string suffix{};
  bool escape = false;
};

struct SecurityOptions {
  std::optional<std::string> hsts = "max-age=15768000";
  std::optional<std::string> xframe = "DENY";
  std::optional<std::string> xss = "0";
  bool no_open = true;
  bool no_sniff = true;
  std::optional<std::string> referrer{};
};

/// Everything that a route may decide for itself; a server's own set is what its routes start from.
struct RouteOptions {
  std::string id{};
  std::string description{};
  std::vector<std::string> tags{};
  std::optional<AuthOptions> auth{};  ///< nullopt: the server's default strategy, if it has one
  bool without_auth = false;
  ValidateOptions validate{};
  std::optional<CorsOptions> cors{};
  CacheOptions cache{};
  PayloadOptions payload{};
  StateOptions state{};
  ResponseOptions response{};
  JsonOptions json{};
  std::optional<SecurityOptions> security{};
  bool compression = true;
  std::size_t compression_bytes_min = 1024;
  std::optional<std::chrono::milliseconds> server_timeout{};  ///< beyond it: 503
  bool is_internal = false;                                   ///< 404 unless injected with allow_internals
  bool never_blocks = false;                                  ///< a plain function that runs on the event loop all the same
};

}  // namespace martlet

#pragma once
#include <any>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <typeindex>
#include <utility>
#include <variant>
#include <vector>

#include <martlet/base/log.hpp>
#include <martlet/base/std_chrono.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/http/form_urlencoded.hpp>
#include <martlet/http/request.hpp>
#include <martlet/http/trace.hpp>
#include <martlet/json/value.hpp>
#include <martlet/server/auth_state.hpp>
#include <martlet/server/response.hpp>
#include <martlet/server/routing/path_params.hpp>
#include <martlet/server/view_or_owned_string.hpp>

namespace martlet {

struct RouteOptions;
struct RoutePlan;
struct ServerCore;

/// A body that no handler parameter describes, as parsed.
/// monostate: empty. string: text. Bytes: octets. Value: JSON. FormFields: a form.
using FormFields = std::vector<http::FormField>;
using Payload = std::variant<std::monostate, std::string, Bytes, json::Value, FormFields>;

/// hapi's request object. Lives until the last byte of its response is sent; handlers may keep a reference across co_await.
/// Used by one coroutine at a time.
class Request final : public http::TraceSource {
 public:
  Request(http::Request& wire, const ServerCore& core);
  Request(const Request&) = delete;
  Request& operator=(const Request&) = delete;
  ~Request() override;

  std::string_view method() const { return method_; }  ///< upper case
  std::string_view path() const { return path_; }      ///< normalized, percent-encoded only where necessary
  std::string_view query_string() const { return query_string_; }
  std::string_view hostname() const;  ///< without the port
  const http::RequestHeaders& headers() const { return wire_->headers; }
  std::string_view mime() const { return mime_; }  ///< of the payload, without parameters; "" before it is read

  const PathParams& params() const { return params_; }
  std::optional<std::string_view> param(std::string_view name) const { return params_.get(name); }
  /// Parsed on first use, decoded, in order; includes repeated names.
  const std::vector<http::FormField>& query() const;
  const Payload& payload() const { return payload_; }
  /// Returns the cookies as an object, decoded as the server declared them; null before they are parsed, and if the route doesn't parse
  /// them.
  const json::Value& state() const;
  const AuthState& auth() const { return auth_; }

  /// Returns the result of the pre method with this `assign`; nullptr if there is none, or it has another type.
  template <class T>
  const T* pre(std::string_view name) const {
    return std::any_cast<T>(pre_value(name));
  }
  /// Returns the request's value of this type, created on first use: one per type, for passing data from extensions to handlers.
  template <class T>
  T& app() {
    std::any& slot = app_value(typeid(T));
    if (!slot.has_value()) slot.emplace<T>();
    return *std::any_cast<T>(&slot);
  }

  /// Returns the request's id: in Lambda, Lambda's request id; otherwise the trusted header's (ServerOptions::request_id_header), or an id
  /// in hapi's form. Log lines contain it.
  std::string_view id() const;
  /// Returns the request's trace: the caller's, or a new one. Log lines contain its ids, and an injected HttpClient passes it on.
  const http::Trace& trace() const override;
  WallTime received() const { return received_; }
  std::string_view remote_address() const { return wire_->remote_address; }
  std::optional<SteadyTime> deadline() const { return wire_->deadline; }
  /// Returns the declared path of the matched route; "" before routing and without a match.
  std::string_view route_path() const;
  const RouteOptions& options() const;
  const Log& log() const;

  /// Only in onRequest: routes the request as if it had arrived with this target. `target` is a path with an optional query.
  void set_url(std::string_view target);
  void set_method(std::string_view method);

  /// In onPreResponse: the response so far; exactly one of these is set.
  Response* response() { return response_ ? &*response_ : nullptr; }
  Boom* error() { return error_.get(); }
  /// Replaces the response.
  void respond(Response&& response);
  void respond(Boom error);
  /// Replaces the response with the result of `make`, constructed in place.
  template <std::invocable Make>
    requires std::same_as<std::invoke_result_t<Make>, Response>
  void respond_by(Make make) {
    struct InPlace {
      Make& make;
      operator Response() const { return make(); }
    };
    error_.reset();
    response_.emplace(InPlace{make});
  }

  http::Request& wire() { return *wire_; }

 private:
  friend class Lifecycle;
  friend class Transmission;
  friend class PayloadParser;
  friend Boom boom_of_current_exception(Request& request);
  Result<void> route_from(std::string_view target);
  void store_method(std::string_view method);
  void copy_views();  // copies the texts that are views of the transport's bytes
  std::string_view trusted_id() const;
  void log_failure(int status, const std::string& what);

  http::Request* wire_;
  const ServerCore* core_;
  ViewOrOwnedString method_;
  ViewOrOwnedString path_;
  ViewOrOwnedString query_string_;
  ViewOrOwnedString hostname_;                  // empty: it is in the Host header
  mutable std::string id_;                      // created on first use
  mutable const http::Trace* trace_ = nullptr;  // created on first use, perhaps by concurrent pre methods (std::atomic_ref)
  std::string logged_failure_;                  // the last logged failure
  std::string mime_;
  WallTime received_;
  const RoutePlan* plan_ = nullptr;
  PathParams params_;
  mutable std::optional<std::vector<http::FormField>> query_;
  Payload payload_;
  std::string payload_bytes_;  // decompressed bytes; views of them may be in use
  bool parses_cookies_ = false;
  AuthState auth_;
  const std::any* pre_value(std::string_view name) const;
  std::any& app_value(std::type_index type);
  void keep_pre_value(const std::string& name, std::any value);
  struct Extras;
  Extras& extras() const;
  mutable std::unique_ptr<Extras> extras_;  // created on first use
  std::optional<Response> response_;
  std::unique_ptr<Boom> error_;
  bool is_routed_ = false;
  bool allows_internals_ = false;
};

}  // namespace martlet

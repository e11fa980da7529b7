#pragma once
#include <exception>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <martlet/http/headers.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// An HTTP error, in hapi's vocabulary. Throw it, or return it in a `std::expected<T, Boom>`: both respond with
/// `{"statusCode":404,"error":"Not Found","message":"No order 7"}`. The message of a 500 goes only to the log: clients receive "An internal
/// server error occurred".
class Boom : public std::exception {
 public:
  /// `status` is 400 to 599. An empty message is replaced by the status's name.
  explicit Boom(int status, std::string message = {});
  Boom(const Boom& other);
  Boom(Boom&& other) noexcept;
  Boom& operator=(const Boom& other);
  Boom& operator=(Boom&& other) noexcept;
  ~Boom() override;

  int status() const { return status_; }
  const std::string& message() const { return message_; }
  const char* what() const noexcept override { return message_.c_str(); }

  /// Sends a header with the error.
  Boom& header(std::string_view name, std::string value);
  /// Adds a member to the error's body, after `message`.
  Boom& member(std::string_view key, json::Value value);

  const http::Headers& headers() const { return headers_; }
  /// The body: statusCode, error, message and the added members.
  json::Value payload() const;

  /// Returns whether it is a 401 because no credentials were sent. If so, the next strategy is tried.
  bool is_missing() const { return is_missing_; }

 private:
  friend Boom unauthorized(std::optional<std::string> message, std::string_view scheme,
                           std::initializer_list<std::pair<std::string_view, std::string>> attributes);
  int status_;
  std::string message_;
  http::Headers headers_;
  json::Object members_;
  bool is_missing_ = false;
};

Boom bad_request(std::string message = {});                                                   ///< 400
Boom unauthorized(std::string message = {});                                                  ///< 401
Boom payment_required(std::string message = {});                                              ///< 402
Boom forbidden(std::string message = {});                                                     ///< 403
Boom not_found(std::string message = {});                                                     ///< 404
Boom method_not_allowed(std::string message, std::initializer_list<std::string_view> allow);  ///< 405, with Allow
Boom not_acceptable(std::string message = {});                                                ///< 406
Boom client_timeout(std::string message = {});                                                ///< 408
Boom conflict(std::string message = {});                                                      ///< 409
Boom resource_gone(std::string message = {});                                                 ///< 410
Boom precondition_failed(std::string message = {});                                           ///< 412
Boom entity_too_large(std::string message = {});                                              ///< 413
Boom unsupported_media_type(std::string message = {});                                        ///< 415
Boom range_not_satisfiable(std::string message = {});                                         ///< 416
Boom teapot(std::string message = {});                                                        ///< 418
Boom bad_data(std::string message = {});                                                      ///< 422
Boom locked(std::string message = {});                                                        ///< 423
Boom precondition_required(std::string message = {});                                         ///< 428
Boom too_many_requests(std::string message = {});                                             ///< 429
Boom internal(std::string message = {});                                                      ///< 500; the message is only logged
Boom not_implemented(std::string message = {});                                               ///< 501
Boom bad_gateway(std::string message = {});                                                   ///< 502
Boom server_unavailable(std::string message = {});                                            ///< 503
Boom gateway_timeout(std::string message = {});                                               ///< 504

/// 401 with a challenge: `WWW-Authenticate: scheme a="1", error="message"`. Without a message the credentials count as *missing*:
/// the next strategy is tried.
Boom unauthorized(std::optional<std::string> message, std::string_view scheme,
                  std::initializer_list<std::pair<std::string_view, std::string>> attributes = {});

}  // namespace martlet

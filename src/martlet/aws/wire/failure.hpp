#pragma once
#include <chrono>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::aws {

/// Why a call failed. `code` is the service's own, in its spelling ("ResourceConflictException", "NoSuchKey"): an open set, passed on as
/// received. For an error response without a code it is the status ("404"). If no service answered, `status` is 0 and `code` is one of
/// failure_code. No member contains a secret: no request body, no credentials, no signature.
struct Failure {
  std::string code;
  int status = 0;          ///< of the HTTP response; 0: there was none
  std::string message;     ///< from the service, or our own; at most message_bytes_max, no control characters
  std::string request_id;  ///< what AWS Support asks for; may be empty
  std::string operation;   ///< "Lambda.UpdateAlias"
  int attempts = 1;        ///< number of attempts
  std::optional<std::chrono::milliseconds> retry_after{};  ///< as requested by the service, at most retry_after_max
  std::string next{};                                      ///< what a person can do now; may be empty
  /// The error document, JSON or XML as received, for members other than code and message. It can quote the caller's data, so no text
  /// contains it.
  std::string document{};

  static constexpr std::size_t message_bytes_max = 1000;
  /// If a service asks to wait for hours, retry sooner: the caller's time limit decides when to give up.
  static constexpr std::chrono::minutes retry_after_max{1};
};

template <class T>
using Answer = std::expected<T, Failure>;

/// Our own codes, for failures that don't come from a service.
namespace failure_code {
inline constexpr std::string_view unreachable = "Unreachable";               ///< can't connect, unknown host, connection lost
inline constexpr std::string_view untrusted = "UntrustedServer";             ///< no TLS, or an untrusted certificate: not retried
inline constexpr std::string_view timed_out = "TimedOut";                    ///< an attempt, or the whole call
inline constexpr std::string_view broke_off = "BrokeOff";                    ///< a stream ended early and can't be resumed
inline constexpr std::string_view malformed_response = "MalformedResponse";  ///< violates the protocol
inline constexpr std::string_view too_large = "ResponseTooLarge";            ///< beyond our limit
inline constexpr std::string_view no_credentials = "NoCredentials";  ///< no provider of the chain had any; the message lists the providers
inline constexpr std::string_view not_configured = "NotConfigured";  ///< no region, or an invalid setting
inline constexpr std::string_view invalid_request = "InvalidRequest";  ///< can't be sent: a path member is empty, a header has a line break
inline constexpr std::string_view sink_failed = "SinkFailed";          ///< the caller's own sink or content failed, or was cut short
}  // namespace failure_code

/// Is it throttling? By code (ThrottlingException, TooManyRequestsException, SlowDown, ...), or status 429.
bool is_throttling(const Failure& failure);
/// Might the same call succeed later: throttling, 500, 502, 503, 504, no answer? The client retries these.
bool is_transient(const Failure& failure);
/// Was access denied: AccessDenied, AccessDeniedException, 403, expired or invalid credentials?
bool is_denied(const Failure& failure);
/// Is something missing: ResourceNotFoundException, NoSuchKey, NoSuchBucket, ParameterNotFound, 404?
bool is_not_found(const Failure& failure);
/// Is it in use by another change, or has it changed: ResourceConflictException, 409; PreconditionFailed(Exception), 412?
bool is_conflict(const Failure& failure);

/// One line for a person: `Lambda.GetAlias: ResourceNotFoundException (404): Cannot find alias arn:...; request 1a2b; <next>`.
std::string to_text(const Failure& failure);
/// Converts to an Error: not_found, denied, conflict, timeout, unavailable, ...; `what` is to_text() without the next step, which is
/// `next`.
Error to_error(const Failure& failure);

}  // namespace martlet::aws

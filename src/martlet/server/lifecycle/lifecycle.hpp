#pragma once
#include <memory>
#include <optional>

#include <martlet/di/scope.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/server.hpp>

#include "owned_request.hpp"
#include "request_log.hpp"
#include "server_core.hpp"

namespace martlet {

class PayloadParser;

/// The privileges of an injected request.
struct InjectPrivileges {
  std::optional<InjectAuth> auth;
  bool allow_internals = false;
};

/// The lifecycle of one request, as in hapi. Owns everything that belongs to the request, until the last byte of its response is sent.
class Lifecycle {
 public:
  /// Throws std::logic_error if the server isn't initialized.
  Lifecycle(const ServerCore& core, http::Request& wire, const InjectPrivileges* privileges);
  Lifecycle(const Lifecycle&) = delete;
  ~Lifecycle();

  Request& request() { return request_; }

  /// Runs from onRequest to the response for the transport. A stream in the response keeps the lifecycle alive.
  static Task<http::Response> run(std::shared_ptr<Lifecycle> lifecycle);

  // The stages that plans list (plan_route.cpp).
  Step read_cookies();
  Task<Step> pre_auth();
  Task<Step> authenticate();
  Task<Step> read_payload();
  Step read_payload_sync();
  Task<Step> on_credentials();
  Step authorize();
  Task<Step> post_auth();
  Step validate_headers();
  Step validate_params();
  Step validate_query();
  Step validate_payload();
  Step validate_state();
  Task<Step> validate_external_rules();
  Task<Step> pre_handler();
  Task<Step> pre_methods();
  Task<Step> handle();
  Step handle_sync();
  Step handle_special();
  Task<Step> post_handler();
  Step check_response();

 private:
  static Task<std::shared_ptr<Lifecycle>> answer(std::shared_ptr<Lifecycle> lifecycle);
  static Task<Step> owned_stages(std::shared_ptr<Lifecycle> lifecycle);
  std::shared_ptr<Lifecycle> copy_for_timeout_response() const;
  Task<Step> begin();
  bool find_route_sync();
  bool may_run_sync() const;
  bool has_whole_payload() const;
  Step stages_sync();
  Task<Step> stages();
  void find_route();
  void set_outcome(Step step);
  void log_failure();
  void notify_observers(std::optional<std::size_t> body_bytes) const;
  Task<Step> run_extensions(const std::vector<const Extension*>& extensions);
  Task<Step> run_pre_group(const std::vector<PreMethod>& group);
  Task<Step> run_pre(const PreMethod& method);
  Step validate(From source);
  Step handle_invalid_input(InputProblems refused);
  Step set_payload_stream();
  Step parse_payload(PayloadParser& parser, std::string_view bytes);
  Step handle_payload_error(const Boom& error);
  // The object that serves this request; `owned` owns it if it serves only this request. Throws what its constructor throws.
  void* callee(const Participant& participant, di::Object& owned);
  Task<Step> validate(const ExternalRule& rule);
  Call& call();
  Scope& scope();

  const ServerCore& core_;
  const InjectPrivileges* privileges_;
  http::Request& wire_;
  std::unique_ptr<OwnedRequest> owned_;  // for a handler that still runs after its request has timed out
  Request request_;
  RequestLog log_;
  std::optional<Scope> scope_;
  std::unique_ptr<Call> call_;
  std::optional<InputProblems> invalid_payload_;  // found while parsing, reported when validating
};

}  // namespace martlet

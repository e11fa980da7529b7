#pragma once
#include <string>

#include "control_plane.hpp"
#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {

/// What an invocation of `reference` runs. Fails where it doesn't exist or is still pending.
struct Invocable {
  RunnableFunction function;
  std::string version;
};
Reply<Invocable> invocable(ControlPlane& plane, const FunctionReference& reference, WallTime now);

/// The function that an ARN, or a name, means by itself; account and region are empty where it has none.
FunctionReference reference_of(std::string_view arn);
/// Does its resource policy let a service invoke it for `source_arn`?
bool may_be_invoked_by(ControlPlane& plane, const std::string& service, const FunctionReference& reference, const std::string& source_arn);
/// May a caller of another service than Lambda invoke it?
Reply<> may_invoke(ControlPlane& plane, const Identity& as, const FunctionReference& reference);

/// Can an event be taken? It must be JSON, and not too large.
Reply<> check_event(const std::string& event, bool is_asynchronous);

/// The error of an invocation that didn't run.
Refusal not_run(const InvokeResult& result);

/// Takes an event for an asynchronous invocation.
void accept_event(ControlPlane& plane, const FunctionReference& reference, std::string request_id, std::string event,
                  std::string client_context);

}  // namespace martlet::cloud::lambda

#pragma once
#include <string>

namespace martlet::lambda {

/// A response of the Runtime API, with the headers that a runtime uses; a missing one is "". Cleared and refilled, so that memory is
/// reused.
struct RuntimeResponse {
  int status = 0;
  bool keeps_alive = false;  ///< whether the connection is reusable
  std::string request_id;
  std::string deadline_ms;
  std::string function_arn;
  std::string trace_id;
  std::string client_context;
  std::string cognito_identity;
  std::string tenant_id;
  std::string invocation_id;  ///< sent only if several invocations are handled at once
  std::string body;

  void clear();
};

}  // namespace martlet::lambda

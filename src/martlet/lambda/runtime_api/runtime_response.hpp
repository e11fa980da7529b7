#pragma once
#include <string>

namespace martlet::lambda {

/// A response of the Runtime API, with the headers that mean something to a runtime; "" for one that it didn't have.
/// Cleared and filled again, so that the memory of the last one is used for the next.
struct RuntimeResponse {
  int status = 0;
  bool keeps_alive = false;  ///< may the connection be used again?
  std::string request_id;
  std::string deadline_ms;
  std::string function_arn;
  std::string trace_id;
  std::string client_context;
  std::string cognito_identity;
  std::string tenant_id;
  std::string invocation_id;  ///< where several invocations are handled at once
  std::string body;

  void clear();
};

}  // namespace martlet::lambda

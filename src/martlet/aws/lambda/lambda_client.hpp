#pragma once
#include <martlet/aws/lambda/lambda_by_operation.hpp>
#include <martlet/aws/session/call.hpp>

namespace martlet::aws {

/// The implementation of Lambda that calls AWS.
class LambdaClient final : public LambdaByOperation<LambdaClient> {
 public:
  explicit LambdaClient(Session session) : session_(std::move(session)) {}

  template <class Request, class Response>
  Task<Outcome<Response>> perform(const TypedOperation<Request, Response>& operation, Task<Outcome<Response>> (Lambda::*)(Request),
                                  Request request) {
    return call_typed(session_, operation, std::move(request));
  }

 private:
  Session session_;
};

}  // namespace martlet::aws

#pragma once
#include <martlet/aws/lambda/lambda_by_operation.hpp>

namespace martlet::deploy::world {

/// Passes every call on. Derive from it to behave as a different deployer towards AWS.
class ForwardingLambda : public aws::LambdaByOperation<ForwardingLambda> {
 public:
  explicit ForwardingLambda(aws::Lambda& inner) : inner_(inner) {}

  template <class Request, class Response>
  Task<aws::Answer<Response>> perform(const aws::TypedOperation<Request, Response>&,
                                      Task<aws::Answer<Response>> (aws::Lambda::*method)(Request), Request request) {
    return (inner_.*method)(std::move(request));
  }

 protected:
  aws::Lambda& inner_;
};

}  // namespace martlet::deploy::world

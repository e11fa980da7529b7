#pragma once
#include <martlet/aws/lambda/lambda_by_operation.hpp>

namespace martlet::deploy::simulated_aws {

/// A Lambda client that forwards every call. Tests derive from it to change the calls that a deployer makes to AWS.
class ForwardingLambda : public aws::LambdaByOperation<ForwardingLambda> {
 public:
  explicit ForwardingLambda(aws::Lambda& inner) : inner_(inner) {}

  template <class Request, class Response>
  Task<aws::Outcome<Response>> perform(const aws::TypedOperation<Request, Response>&,
                                       Task<aws::Outcome<Response>> (aws::Lambda::*method)(Request), Request request) {
    return (inner_.*method)(std::move(request));
  }

 protected:
  aws::Lambda& inner_;
};

}  // namespace martlet::deploy::simulated_aws

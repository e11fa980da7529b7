#pragma once
#include <martlet/cloud/event_bridge/event_target.hpp>
#include <martlet/cloud/lambda/lambda_service.hpp>

namespace martlet::cloud {

/// Functions as targets of EventBridge: an event becomes an asynchronous invocation. For rules, the function's policy must allow it;
/// schedules invoke the function with their role.
class FunctionEventTarget final : public event_bridge::EventTarget {
 public:
  /// `lambda` must outlive this object.
  explicit FunctionEventTarget(LambdaService& lambda) : lambda_(lambda) {}
  ServiceResult<> receive(const event_bridge::EventDelivery& delivery) override;

 private:
  LambdaService& lambda_;
};

}  // namespace martlet::cloud

#pragma once
#include <martlet/cloud/events/event_target.hpp>
#include <martlet/cloud/lambda/lambda_service.hpp>

namespace martlet::cloud {

/// Functions as targets of EventBridge: an event becomes an asynchronous invocation. For rules, the function's policy must allow it;
/// schedules invoke the function with their role.
class FunctionTarget final : public events::EventTarget {
 public:
  /// `lambda` must outlive this object.
  explicit FunctionTarget(LambdaService& lambda) : lambda_(lambda) {}
  ServiceResult<> receive(const events::EventDelivery& delivery) override;

 private:
  LambdaService& lambda_;
};

}  // namespace martlet::cloud

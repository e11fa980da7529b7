#pragma once
#include <martlet/cloud/events/event_bus.hpp>
#include <martlet/cloud/lambda/lambda_service.hpp>

namespace martlet::cloud {

/// Functions as targets of EventBridge: an event is an asynchronous invocation. The function's policy lets EventBridge's rules invoke it;
/// a schedule does so by its role.
class FunctionTarget final : public events::EventReceiver {
 public:
  /// `lambda` must outlive this.
  explicit FunctionTarget(LambdaService& lambda) : lambda_(lambda) {}
  Reply<> receive(const events::EventDelivery& delivery) override;

 private:
  LambdaService& lambda_;
};

}  // namespace martlet::cloud

#pragma once
#include <martlet/http/request.hpp>

#include "context.hpp"

namespace martlet::lambda {

/// An event's `requestContext`, read from the event's text on first use.
class EventContext final : public http::RequestContext {
 public:
  /// Sets the invocation, which must outlive this object.
  void hold(const Invocation& invocation) { invocation_ = &invocation; }
  json::Value read() const override;

 private:
  const Invocation* invocation_ = nullptr;
};

}  // namespace martlet::lambda

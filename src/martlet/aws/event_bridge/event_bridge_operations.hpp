#pragma once
#include <array>

#include <martlet/aws/event_bridge/event_bridge_shapes.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The Amazon EventBridge operations that the client calls. cloud/event_bridge/event_bridge_operations.hpp declares the others.
namespace martlet::aws::event_bridge_operations {

inline constexpr Service service{"EventBridge", "events", "events", Protocol::json_1_1, "2015-10-07", "AWSEvents"};

inline constexpr TypedOperation<PutEventsRequest, PutEventsResponse> put_events{{.service = &service, .name = "PutEvents"}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 1> all = {&put_events};

}  // namespace martlet::aws::event_bridge_operations

#pragma once
#include <chrono>

#include <martlet/cloud/api/service_error.hpp>
#include <martlet/json/value.hpp>

#include "stored_rows.hpp"

// Contract: Amazon EventBridge User Guide, "How EventBridge retries delivering events".
namespace martlet::cloud::event_bridge {

/// Returns whether a delivery that failed with this error may succeed later.
bool is_temporary(const ServiceError& error);
/// Returns whether a delivery has exceeded the retry limits of its target or, if the target has none, those of AWS.
bool has_exceeded_retries(const DeliveryRow& row, const json::Value& target, WallTime now);
/// Returns how long to wait after a number of failed attempts.
std::chrono::milliseconds wait_after(int attempts);

}  // namespace martlet::cloud::event_bridge

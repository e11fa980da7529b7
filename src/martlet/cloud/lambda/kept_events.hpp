#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/execution/event_queue.hpp>
#include <martlet/cloud/secrets/kept_secrets.hpp>
#include <martlet/sqlite/database.hpp>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// The events of asynchronous invocations, kept (encrypted) until they are over, and what the queue asks about their functions.
class KeptEvents final : public EventSource {
 public:
  KeptEvents(ControlPlane& plane, sqlite::Database database, KeptSecrets secrets)
      : plane_(plane), database_(std::move(database)), secrets_(std::move(secrets)) {}
  static std::vector<std::string> migrations();

  std::optional<RunnableFunction> function_of(const QueuedEvent& event) override;
  EventInvokeConfig config_of(const QueuedEvent& event) override;
  void keep(const QueuedEvent& event) override;
  void forget(std::string_view request_id) override;
  std::vector<QueuedEvent> kept() override;
  /// Passes a record of it on, where the function has a destination for it.
  void ended(const QueuedEvent& event, EventEnding ending, const InvokeResult* last) override;

 private:
  ControlPlane& plane_;
  sqlite::Database database_;
  KeptSecrets secrets_;
};

}  // namespace martlet::cloud::lambda

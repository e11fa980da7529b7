#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/encryption/text_cipher.hpp>
#include <martlet/cloud/execution/event_queue.hpp>
#include <martlet/sqlite/database.hpp>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// An EventQueueBackend that stores the events of asynchronous invocations, encrypted, until they are completed, and finds their functions
/// for the queue.
class StoredEvents final : public EventQueueBackend {
 public:
  StoredEvents(ControlPlane& plane, sqlite::Database database, TextCipher cipher)
      : plane_(plane), database_(std::move(database)), cipher_(std::move(cipher)) {}
  static std::vector<std::string> migrations();

  std::optional<RunnableFunction> function_of(const QueuedEvent& event) override;
  EventInvokeConfig config_of(const QueuedEvent& event) override;
  void store(const QueuedEvent& event) override;
  void forget(std::string_view request_id) override;
  std::vector<QueuedEvent> stored() override;
  /// Sends a record of the invocation to the function's destination, if any.
  void ended(const QueuedEvent& event, EventEnding ending, const InvokeResult* last) override;

 private:
  ControlPlane& plane_;
  sqlite::Database database_;
  TextCipher cipher_;
};

}  // namespace martlet::cloud::lambda

#pragma once
#include <string>

#include <martlet/events/event_record.hpp>

namespace martlet {

/// Any event that no other handler accepts: a state of Step Functions, an input of EventBridge Scheduler, a trigger of Cognito, an
/// invocation by your own program. `Body<T>` reads the whole event. The response is the handler's result as JSON, or null if it returns
/// nothing. If the handler fails, the invocation fails: `errorType` is "Function.NotFound" for 404 and so on, for Retry and Catch in Step
/// Functions; `errorMessage` is the message that a client would receive.
///
///     events.on<martlet::RawEvent>("*", martlet::handler<Approve>);                   // any event
///     events.on<martlet::RawEvent>("CodePipeline.job", martlet::handler<DeployIt>);   // events with this member
struct RawEvent : EventRecord<RawEvent> {
  std::string text;  ///< JSON, unchanged

  /// A top-level member of the event, or "*" for any event.
  using Selector = std::string;
  static std::string selector_key(const Selector& member);
  static const EventKind& kind();
};

}  // namespace martlet

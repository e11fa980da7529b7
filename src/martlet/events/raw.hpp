#pragma once
#include <string>

#include <martlet/events/event_record.hpp>

namespace martlet {

/// Any event that no other handler takes: a state of Step Functions, an input of EventBridge Scheduler, a trigger of Cognito, an invocation
/// by your own program. `Body<T>` reads all of it. What the handler returns is the answer, as JSON; null if it returns nothing. If it
/// fails, the invocation does: `errorType` is "Function.NotFound" for 404 and so on, which Step Functions' Retry and Catch compare with,
/// `errorMessage` is what a client would read.
///
///     events.on<martlet::RawEvent>("*", martlet::handler<Approve>);                   // any
///     events.on<martlet::RawEvent>("CodePipeline.job", martlet::handler<DeployIt>);   // those with this member
struct RawEvent : EventRecord<RawEvent> {
  std::string text;  ///< JSON, as it came

  /// A member that the event has at its top, or "*" for any event.
  using Selector = std::string;
  static std::string selector_key(const Selector& member);
  static const EventKind& kind();
};

}  // namespace martlet

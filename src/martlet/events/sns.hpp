#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A notification of an SNS topic that invokes the function. `Body<T>` reads its message as JSON, `Body<std::string>` as text. If its
/// handler fails, the invocation fails: Lambda retries it twice, then sends it to the function's dead-letter queue or destination.
/// Contract: AWS Lambda Developer Guide, "Invoking Lambda functions with Amazon SNS notifications".
struct SnsMessage : EventRecord<SnsMessage> {
  struct Attribute {
    std::string type;   ///< "String", "Binary", ...
    std::string value;  ///< as SNS sends it; base64 for a binary one
  };

  std::string id;                               ///< MessageId
  std::string message;                          ///< Message, as it was published
  std::optional<std::string> subject;           ///< Subject
  std::string topic;                            ///< "order-events"
  std::string topic_arn;                        ///< TopicArn
  std::string subscription_arn;                 ///< EventSubscriptionArn
  std::optional<WallTime> published;            ///< Timestamp
  std::map<std::string, Attribute> attributes;  ///< MessageAttributes
  json::Value record;                           ///< the whole record except for the message

  /// Returns the value of one of `attributes`, or "" if none has this name.
  std::string_view attribute(const std::string& name) const;

  /// The name of the topic, its whole ARN, or "*" for any topic.
  using Selector = std::string;
  static std::string selector_key(const Selector& topic);
  static const EventKind& kind();
};

}  // namespace martlet

#pragma once
#include <string>

#include <martlet/events/sqs.hpp>
#include <martlet/schema/type.hpp>
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

namespace my_service {

/// The payload of each record.
struct MyEventBody {
  std::string text;
};

martlet::Schema describe(martlet::Type<MyEventBody>);

/// Handles the records from my-source. Services are passed to its constructor, as in other handlers. If it throws, the record is delivered
/// again.
class MyEvent {
 public:
  martlet::NoContent operator()(martlet::Body<MyEventBody> body, const martlet::SqsMessage& record) const;
};

}  // namespace my_service

#include "my_event.hpp"

#include <martlet/schema/schema.hpp>

namespace my_service {

martlet::Schema describe(martlet::Type<MyEventBody>) {
  return martlet::object<MyEventBody>("MyEventBody",
      martlet::field<&MyEventBody::text>("text").min(1).max(280));
}

martlet::NoContent MyEvent::operator()(martlet::Body<MyEventBody> body, const martlet::SqsMessage& record) const {
  // To do: handle body->text here. `record` has everything else.
  (void)body;
  (void)record;
  return {};
}

}  // namespace my_service

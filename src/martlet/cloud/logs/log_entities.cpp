#include "log_entities.hpp"

#include <martlet/schema/schema.hpp>

namespace martlet::cloud::logs {

Schema describe(Type<GroupRow>) {
  using G = GroupRow;
  return object<G>("GroupRow", field<&G::id>("id"), field<&G::account>("account"), field<&G::region>("region"), field<&G::name>("name"),
                   field<&G::created>("created"), field<&G::retention_days>("retention_days"), field<&G::log_class>("log_class"),
                   field<&G::kms_key>("kms_key"), field<&G::bytes>("bytes"),
                   field<&G::tags>("tags").values(value<std::string>().allow_empty()));
}

Schema describe(Type<StreamRow>) {
  using S = StreamRow;
  return object<S>("StreamRow", field<&S::id>("id"), field<&S::name>("name"), field<&S::created>("created"),
                   field<&S::first_event>("first_event"), field<&S::last_event>("last_event"), field<&S::last_ingestion>("last_ingestion"));
}

Schema describe(Type<EventRow>) {
  using E = EventRow;
  return object<E>("EventRow", field<&E::id>("id"), field<&E::stream>("stream"), field<&E::time>("time"), field<&E::ingested>("ingested"),
                   field<&E::message>("message"));
}

}  // namespace martlet::cloud::logs

#include "stored_records.hpp"

#include <limits>

#include <martlet/cloud/api/unix_time.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::logs {

Schema describe(Type<GroupRecord>) {
  using G = GroupRecord;
  return object<G>("GroupRecord", field<&G::id>("id"), field<&G::account>("account"), field<&G::region>("region"), field<&G::name>("name"),
                   field<&G::created>("created"), field<&G::retention_days>("retention_days"), field<&G::log_class>("log_class"),
                   field<&G::kms_key>("kms_key"), field<&G::bytes>("bytes"),
                   field<&G::tags>("tags").values(value<std::string>().allow_empty()));
}

std::int64_t GroupRecord::retention_start(WallTime now) const {
  if (!retention_days) return std::numeric_limits<std::int64_t>::min();
  return unix_milliseconds(now - std::chrono::days(*retention_days));
}

Schema describe(Type<StreamRecord>) {
  using S = StreamRecord;
  return object<S>("StreamRecord", field<&S::id>("id"), field<&S::name>("name"), field<&S::created>("created"),
                   field<&S::first_event>("first_event"), field<&S::last_event>("last_event"), field<&S::last_ingestion>("last_ingestion"));
}

Schema describe(Type<EventRecord>) {
  using E = EventRecord;
  return object<E>("EventRecord", field<&E::id>("id"), field<&E::stream>("stream"), field<&E::time>("time"),
                   field<&E::ingested>("ingested"), field<&E::message>("message"));
}

}  // namespace martlet::cloud::logs

#pragma once
#include <string>

#include <martlet/schema/type.hpp>

namespace shipping {

/// What sending a parcel costs, in cents.
struct Rates {
  int parcel_cents = 390;
  int kilogram_cents = 100;  ///< for each that was begun
};

struct Quote {
  int grams = 0;
  int cents = 0;
};

martlet::Schema describe(martlet::Type<Rates>);
martlet::Schema describe(martlet::Type<Quote>);

/// The rates in `file`; the defaults if it is empty. Throws if it can't be read: then the service doesn't start.
Rates read_rates(const std::string& file);

}  // namespace shipping

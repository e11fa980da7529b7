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

/// The rates in `file`; the defaults where it is empty. Throws where it can't be read: the service doesn't start then.
Rates read_rates(const std::string& file);

}  // namespace shipping

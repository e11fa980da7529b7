#pragma once

namespace martlet::schema {

template <class>
inline constexpr bool never = false;

/// The rules of all types, each rejected with a message that names the types that have it. This message is the compiler's first error for
/// `field<&Order::quantity>("quantity").email()`, for example. The rules that a type has hide these.
template <class Self>
class MisplacedRules {
 public:
  // The rules of several types.
  template <class... A>
  Self& min(A&&...) {
    static_assert(never<Self>, "min() is a rule of strings, numbers, times, arrays and maps: this value is none of them");
    return self();
  }
  template <class... A>
  Self& max(A&&...) {
    static_assert(never<Self>, "max() is a rule of strings, numbers, times, arrays and maps: this value is none of them");
    return self();
  }
  template <class... A>
  Self& length(A&&...) {
    static_assert(never<Self>, "length() is a rule of strings, arrays and maps: this value is none of them");
    return self();
  }
  template <class... A>
  Self& greater(A&&...) {
    static_assert(never<Self>, "greater() is a rule of numbers and times: this value is neither");
    return self();
  }
  template <class... A>
  Self& less(A&&...) {
    static_assert(never<Self>, "less() is a rule of numbers and times: this value is neither");
    return self();
  }
  template <class... A>
  Self& one_of(A&&...) {
    static_assert(never<Self>, "one_of() is a rule of strings and numbers: this value is neither; an enum has its names in its describe()");
    return self();
  }

  // The rules of strings.
  template <class... A>
  Self& pattern(A&&...) {
    static_assert(never<Self>, "pattern() is a rule of strings: this value isn't one; for the elements of an array, see items()");
    return self();
  }
  template <class... A>
  Self& email(A&&...) {
    static_assert(never<Self>, "email() is a rule of strings: this value isn't one; for the elements of an array, see items()");
    return self();
  }
  template <class... A>
  Self& uuid(A&&...) {
    static_assert(never<Self>, "uuid() is a rule of strings: this value isn't one; for the elements of an array, see items()");
    return self();
  }
  template <class... A>
  Self& uri(A&&...) {
    static_assert(never<Self>, "uri() is a rule of strings: this value isn't one; for the elements of an array, see items()");
    return self();
  }
  template <class... A>
  Self& iso_date(A&&...) {
    static_assert(never<Self>, "iso_date() is a rule of strings: a WallTime is always read from an ISO 8601 date");
    return self();
  }
  template <class... A>
  Self& iso_date_time(A&&...) {
    static_assert(never<Self>, "iso_date_time() is a rule of strings: a WallTime is always read from an ISO 8601 date");
    return self();
  }
  template <class... A>
  Self& trim(A&&...) {
    static_assert(never<Self>, "trim() is a rule of strings: this value isn't one; for the elements of an array, see items()");
    return self();
  }
  template <class... A>
  Self& lowercase(A&&...) {
    static_assert(never<Self>, "lowercase() is a rule of strings: this value isn't one; for the elements of an array, see items()");
    return self();
  }
  template <class... A>
  Self& uppercase(A&&...) {
    static_assert(never<Self>, "uppercase() is a rule of strings: this value isn't one; for the elements of an array, see items()");
    return self();
  }
  template <class... A>
  Self& allow_empty(A&&...) {
    static_assert(never<Self>,
                  "allow_empty() is a rule of strings: this value isn't one; an array may be empty unless min(1) says otherwise");
    return self();
  }

  // The rules of numbers.
  template <class... A>
  Self& positive(A&&...) {
    static_assert(never<Self>, "positive() is a rule of numbers: this value isn't one");
    return self();
  }
  template <class... A>
  Self& negative(A&&...) {
    static_assert(never<Self>, "negative() is a rule of numbers: this value isn't one");
    return self();
  }
  template <class... A>
  Self& multiple(A&&...) {
    static_assert(never<Self>, "multiple() is a rule of numbers: this value isn't one");
    return self();
  }
  template <class... A>
  Self& integer(A&&...) {
    static_assert(never<Self>, "integer() is a rule of doubles: this value isn't one");
    return self();
  }

  // The rules of arrays, maps and variants.
  template <class... A>
  Self& unique(A&&...) {
    static_assert(never<Self>, "unique() is a rule of arrays: this value isn't one");
    return self();
  }
  template <class... A>
  Self& single(A&&...) {
    static_assert(never<Self>, "single() is a rule of arrays: this value isn't one");
    return self();
  }
  template <class... A>
  Self& items(A&&...) {
    static_assert(never<Self>, "items() is a rule of arrays: this value isn't one; the values of a map have values()");
    return self();
  }
  template <class... A>
  Self& keys(A&&...) {
    static_assert(never<Self>, "keys() is a rule of maps: this value isn't one");
    return self();
  }
  template <class... A>
  Self& values(A&&...) {
    static_assert(never<Self>, "values() is a rule of maps: this value isn't one; the elements of an array have items()");
    return self();
  }
  template <class... A>
  Self& by(A&&...) {
    static_assert(never<Self>, "by() is a rule of variants: this value isn't one");
    return self();
  }
  template <class... A>
  Self& alternatives(A&&...) {
    static_assert(never<Self>, "alternatives() is a rule of variants: this value isn't one");
    return self();
  }

 private:
  Self& self() { return static_cast<Self&>(*this); }
};

}  // namespace martlet::schema

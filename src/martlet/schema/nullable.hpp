#pragma once
#include <optional>

namespace martlet {

/// A value that is required, but may be null: JSON `null` is the empty value. std::optional is different: the key may be missing,
/// and null is rejected. With std::optional<Nullable<T>>, both are allowed.
template <class T>
struct Nullable : std::optional<T> {
  using std::optional<T>::optional;
  using std::optional<T>::operator=;
};

}  // namespace martlet

"""An action in the declaration of a pipeline."""


def action(name, category, provider, configuration=None, **members):
    return {"name": name, "actionTypeId": {"category": category, "owner": "AWS", "provider": provider, "version": "1"},
            **({"configuration": configuration} if configuration else {}), **members}

"""What a document does to other works, a module for each part of the law that says so; read together by `models.components.relations`."""

# Detail of what is lifted with all that followed: later resolutions that act on the one that is named end too.
RELATED = "with the subsequent related resolutions"
# Detail of what ends duties and leaves the rest of a work, its emergency above all, as it is.
DUTIES = "duties"
